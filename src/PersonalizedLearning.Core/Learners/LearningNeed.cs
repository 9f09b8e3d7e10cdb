using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Learners;

/// <summary>Something that a learner needs, with what it rests on.</summary>
/// <param name="Kind">Why it is a need.</param>
/// <param name="Decision">What was decided about the competency.</param>
/// <param name="HoldsUp">The competencies the learner works on that build on it, directly or not, in the order of the framework.</param>
public sealed record LearningNeed(NeedKind Kind, MasteryDecision Decision, ValueList<CompetencyId> HoldsUp);
