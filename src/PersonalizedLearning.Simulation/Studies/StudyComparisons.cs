namespace PersonalizedLearning.Simulation;

/// <summary>Which arms are compared with which, and how sure one wants to be.</summary>
/// <remarks>Arms, a policy with a selector, are compared on the same learners with the same budget.</remarks>
public sealed record StudyComparisons
{
    /// <summary>Gets the name of the policy of the arm that all others are compared with; the first of the study when null.</summary>
    public string? BaselinePolicy { get; init; }

    /// <summary>Gets the name of the selector of the arm that all others are compared with; the first of the study when null.</summary>
    public string? BaselineSelector { get; init; }

    /// <summary>Gets whether every arm is compared with every other; by default only with the baseline.</summary>
    public bool AllPairs { get; init; }

    /// <summary>Gets how likely each interval covers the truth, above 0 and below 1; 0.95 by default.</summary>
    public double Confidence { get; init => field = value is > 0 and < 1 ? value : throw new ArgumentOutOfRangeException(nameof(Confidence), value, "Expected a share above 0 and below 1."); } = 0.95;

    /// <summary>Gets how probabilities are corrected for there being many comparisons; by Holm's procedure by default.</summary>
    public MultipleComparison Correction { get; init => field = Preconditions.Defined(value, nameof(Correction)); } = MultipleComparison.Holm;
}
