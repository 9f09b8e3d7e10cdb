namespace PersonalizedLearning.Mastery;

/// <summary>What a power law needs to know of the results so far, with x = ln of a result's position from 1 and y = ln of its share of full credit.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="MeanX">The mean of x.</param>
/// <param name="MeanY">The mean of y.</param>
/// <param name="SumXX">Σ(x − mean)².</param>
/// <param name="SumXY">Σ(x − mean)(y − mean).</param>
/// <param name="Latest">The latest result, as a share of full credit; 0 where there is none.</param>
public readonly record struct PowerLawState(long Count, double MeanX, double MeanY, double SumXX, double SumXY, double Latest)
{
    /// <summary>The line through all (x, y).</summary>
    internal LeastSquaresLine Line => new(Count, MeanX, MeanY, SumXX, SumXY);
}
