namespace PersonalizedLearning.Mastery;

/// <summary>The parameters of the power law.</summary>
public sealed record PowerLawParameters
{
    /// <summary>
    /// Gets the share of full credit as which lower results, 0 among them, enter the fit, since a score of 0 has no logarithm; from 0.000001 to 0.5,
    /// 0.01 by default.
    /// </summary>
    public double LeastShare { get; init => field = Preconditions.InRange(value, 1e-6, 0.5, nameof(LeastShare)); } = 0.01;

    /// <summary>Gets the points for full credit, which is the top of the estimate's range; 1 by default, above 0.</summary>
    public double PointsPossible { get; init => field = Preconditions.InRange(value, 1e-9, 1e9, nameof(PointsPossible)); } = 1;
}
