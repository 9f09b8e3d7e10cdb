namespace PersonalizedLearning.Mastery;

/// <summary>The parameters of the best fit.</summary>
public sealed record BestFitParameters
{
    /// <summary>Gets how many of the latest results are fitted, from 2 to 64; 64 by default. With no more results than that, it is the best fit of all.</summary>
    public int Window { get; init => field = (int)Preconditions.InRange(value, 2, ResultWindow.Length, nameof(Window)); } = ResultWindow.Length;

    /// <summary>
    /// Gets the share of full credit as which lower results, 0 among them, enter the fit of the power law, since a score of 0 has no logarithm; from 0.000001
    /// to 0.5, 0.01 by default. Its errors are measured from the results themselves.
    /// </summary>
    public double LeastShare { get; init => field = Preconditions.InRange(value, 1e-6, 0.5, nameof(LeastShare)); } = 0.01;

    /// <summary>Gets the points for full credit, which is the top of the estimate's range; 1 by default, above 0.</summary>
    public double PointsPossible { get; init => field = Preconditions.InRange(value, 1e-9, 1e9, nameof(PointsPossible)); } = 1;
}
