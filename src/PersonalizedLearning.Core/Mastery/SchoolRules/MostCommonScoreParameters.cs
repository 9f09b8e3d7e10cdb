namespace PersonalizedLearning.Mastery;

/// <summary>The parameters of the most common score.</summary>
public sealed record MostCommonScoreParameters
{
    /// <summary>
    /// Gets the distance between results that are told apart, as a share of full credit; from 0.01 to 1, 0.01 by default. It is taken as the nearest 1/k with a whole k,
    /// so 0.33 means thirds; 0.25 fits whole points of 4.
    /// </summary>
    public double Step { get; init => field = Preconditions.InRange(value, 0.01, 1, nameof(Step)); } = 0.01;

    /// <summary>Gets the points for full credit, which is the top of the estimate's range; 1 by default, above 0.</summary>
    public double PointsPossible { get; init => field = Preconditions.InRange(value, 1e-9, 1e9, nameof(PointsPossible)); } = 1;
}
