namespace PersonalizedLearning.Environments;

/// <summary>A policy as a part of several.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Weight">What its terms are multiplied by: above 0, at most 1,000,000.</param>
public sealed record WeightedPolicy(GroupingPolicy Policy, double Weight)
{
    /// <summary>Gets what the terms of the policy are multiplied by.</summary>
    public double Weight { get; init; } = Preconditions.InRange(Weight, double.Epsilon, 1e6);
}
