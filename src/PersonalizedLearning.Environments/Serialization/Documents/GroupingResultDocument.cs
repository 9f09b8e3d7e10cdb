using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>Groups as they stand in JSON.</summary>
internal sealed record GroupingResultDocument(
    string Format,
    int Version,
    LearnerGroupDocument[] Groups,
    double Objective,
    bool ProvedBest,
    bool Valid,
    RelationshipDocument[] UnmetWishes,
    GroupViolationDocument[] Violations,
    GroupingTraceDocument Trace,
    GroupChangeDocument? NextBest = null)
{
    public const string FormatName = "personalized-learning/groups";
}

internal sealed record LearnerGroupDocument(
    int Number, LearnerId[] Learners, GroupTermDocument[] Terms, StaffId? Educator = null, string? Topic = null, CompetencyId? Competency = null);

internal sealed record GroupTermDocument(string Policy, double Weight, double Value);

internal sealed record GroupChangeDocument(GroupMoveDocument[] Moves, double Delta);

internal sealed record GroupMoveDocument(LearnerId Learner, int From, int To);

internal sealed record GroupViolationDocument(string Rule, string Message, bool Warning, LearnerId? Learner = null, StaffId? Staff = null);

internal sealed record GroupingTraceDocument(string Seed, long Work, SolveEnd End);
