namespace PersonalizedLearning.Mastery;

/// <summary>The parameters of the weighted average of Canvas.</summary>
public sealed record WeightedAverageParameters
{
    /// <summary>Gets the weight of the latest result, from 0.01 to 0.99; 0.65 by default. All earlier ones share the rest equally.</summary>
    public double LatestWeight { get; init => field = Preconditions.InRange(value, 0.01, 0.99, nameof(LatestWeight)); } = 0.65;

    /// <summary>Gets the points for full credit, which is the top of the estimate's range; 1 by default, above 0.</summary>
    public double PointsPossible { get; init => field = Preconditions.InRange(value, 1e-9, 1e9, nameof(PointsPossible)); } = 1;
}
