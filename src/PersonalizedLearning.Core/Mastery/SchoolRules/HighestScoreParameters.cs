namespace PersonalizedLearning.Mastery;

/// <summary>The parameters of the highest score.</summary>
public sealed record HighestScoreParameters
{
    /// <summary>Gets of how many of the highest results the mean is taken, from 1 to 5; 1 by default, which is the highest alone. Symbol b.</summary>
    public int Best { get; init => field = (int)Preconditions.InRange(value, 1, HighestShares.Length, nameof(Best)); } = 1;

    /// <summary>Gets the points for full credit, which is the top of the estimate's range; 1 by default, above 0.</summary>
    public double PointsPossible { get; init => field = Preconditions.InRange(value, 1e-9, 1e9, nameof(PointsPossible)); } = 1;
}
