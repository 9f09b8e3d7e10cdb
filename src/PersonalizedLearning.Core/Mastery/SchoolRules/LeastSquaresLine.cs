namespace PersonalizedLearning.Mastery;

/// <summary>The straight line through points that has the least sum of squared errors, taken in point by point.</summary>
/// <remarks><c>default</c> is the line through no point. Deviations from the means rather than plain sums, which would lose digits over a long run.</remarks>
internal readonly record struct LeastSquaresLine(long Count, double MeanX, double MeanY, double SumXX, double SumXY)
{
    /// <summary>The line after one point more.</summary>
    public LeastSquaresLine With(double x, double y)
    {
        var count = Count + 1;
        var fromMeanX = x - MeanX;
        var meanX = MeanX + (fromMeanX / count);
        var meanY = MeanY + ((y - MeanY) / count);
        return new LeastSquaresLine(count, meanX, meanY, SumXX + (fromMeanX * (x - meanX)), SumXY + (fromMeanX * (y - meanY)));
    }

    /// <summary>The height of the line; that of the points' mean where they all have one x.</summary>
    public double At(double x) => SumXX > 0 ? MeanY + (SumXY / SumXX * (x - MeanX)) : MeanY;
}
