using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Learners;

/// <summary>Strengths, needs and gaps of a learner in one dimension of a framework.</summary>
/// <param name="Dimension">The competency that is the strand's heading; null for the competencies under no heading.</param>
/// <param name="Strengths">What is mastered in it, the surest first.</param>
/// <param name="Needs">What is needed in it, first what holds up the most.</param>
/// <param name="Gap">What is open in it.</param>
public sealed record DimensionProfile(CompetencyId? Dimension, ValueList<MasteryDecision> Strengths, ValueList<LearningNeed> Needs, DimensionGap Gap);
