using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Environments;

/// <summary>How far a learner is with a competency.</summary>
/// <param name="Competency">The competency.</param>
/// <param name="Value">From 0 (nothing is known of it) to 1 (mastered).</param>
public sealed record MasteryShare(CompetencyId Competency, double Value)
{
    /// <summary>Gets how far the learner is, from 0 to 1.</summary>
    public double Value { get; init; } = Preconditions.InRange(Value, 0, 1);
}
