namespace PersonalizedLearning.Mastery;

/// <summary>The parameters of the recursive decaying average.</summary>
public sealed record RecursiveDecayingAverageParameters
{
    /// <summary>Gets the weight of each new result against all before it, from 0.01 to 0.99; 0.65 by default. Symbol r.</summary>
    public double LatestWeight { get; init => field = Preconditions.InRange(value, 0.01, 0.99, nameof(LatestWeight)); } = 0.65;

    /// <summary>Gets the points for full credit, which is the top of the estimate's range; 1 by default, above 0.</summary>
    public double PointsPossible { get; init => field = Preconditions.InRange(value, 1e-9, 1e9, nameof(PointsPossible)); } = 1;
}
