using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>A proposal as it stands in JSON.</summary>
internal sealed record ScheduleProposalDocument(
    string Format,
    int Version,
    ScheduleContentDocument Schedule,
    ScheduleScoreDocument Score,
    double Value,
    double UpperBound,
    UnmetNeedDocument[] Unmet,
    ViolationDocument[] Violations,
    ShadowPriceDocument[] Prices,
    SolveTraceDocument Trace,
    double? Gap = null,
    ScheduleChangeDocument[]? Changes = null)
{
    public const string FormatName = "personalized-learning/schedule-proposal";
}

internal sealed record ScheduleScoreDocument(int HardViolations, long PursuedMinutes, long Value, int MinUtilisation, int Changes, int StaffLoadSpread);

internal sealed record UnmetNeedDocument(
    LearnerId Learner, CompetencyId Competency, int MissingMinutes, UnmetReason Reason, UnmetFactDocument[]? Facts = null, RemedyDocument? Remedy = null);

internal sealed record UnmetFactDocument(string Name, string Value);

internal sealed record RemedyDocument(
    RemedyKind Kind,
    int Amount,
    BlockId? Block = null,
    StaffId? StaffLike = null,
    SpaceId? SpaceLike = null,
    ModalityId? Modality = null,
    SubjectId? Subject = null);

internal sealed record ViolationDocument(
    string Rule,
    string Message,
    string? Model = null,
    CourseId? Course = null,
    BlockId? Block = null,
    SessionId? Session = null,
    LearnerId? Learner = null,
    StaffId? Staff = null,
    SpaceId? Space = null,
    bool? IsWarning = null);

internal sealed record ShadowPriceDocument(
    PricedResource Resource,
    BlockId Block,
    double Value,
    bool IsVerified,
    StaffId? StaffLike = null,
    SpaceId? SpaceLike = null,
    SubjectId[]? Subjects = null,
    int? PursuedMinutes = null);

internal sealed record SolveTraceDocument(string Solver, string Seed, long Work, SolveEnd End, SolveProgressDocument[] Steps);

internal sealed record SolveProgressDocument(long Work, double Value, double UpperBound);
