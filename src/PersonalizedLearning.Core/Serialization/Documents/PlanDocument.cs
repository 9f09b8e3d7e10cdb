using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Serialization;

/// <summary>A path as other programs read it, and as it is read again when it was agreed on. Members may be added; those here keep their names and meaning.</summary>
internal sealed record PlanDocument(
    LearnerId Learner,
    Instant AsOf,
    StepDocument[] Steps,
    int Minutes,
    double Value,
    double Bound,
    double Gap,
    UnreachedDocument[] Unreachable,
    ChangeDocument[]? Changes = null);

internal sealed record StepDocument(
    CompetencyId Competency, int Minutes, CompetencyId[] StartsAfter, CompetencyId[] Goals, string? Code = null, ExperienceId? Experience = null);

internal sealed record UnreachedDocument(CompetencyId Competency, UnreachedReason Reason, int? MissingMinutes = null, CompetencyId[]? Cycle = null);

internal sealed record ChangeDocument(CompetencyId Competency, PathChangeKind Kind);
