using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Learners;

/// <summary>Something that a learner needs, without the evidence behind it.</summary>
/// <param name="Kind">Why it is a need.</param>
/// <param name="Standing">Where the learner stands with it.</param>
/// <param name="HoldsUp">The competencies the learner works on that build on it, directly or not, in the order of the framework.</param>
public sealed record NeedStanding(NeedKind Kind, CompetencyStanding Standing, ValueList<CompetencyId> HoldsUp);
