namespace PersonalizedLearning.Simulation;

/// <summary>A mean in a table.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="StandardError">Its standard error; null where none was published.</param>
public readonly record struct PublishedFigure(double Mean, double? StandardError = null)
{
    /// <summary>The mean of values with its standard error, 0 for a single one.</summary>
    internal static PublishedFigure Of(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        var (mean, squares) = (sum / values.Length, 0.0);
        foreach (var value in values)
        {
            squares += (value - mean) * (value - mean);
        }

        return new PublishedFigure(mean, values.Length < 2 ? 0 : Math.Sqrt(squares / (values.Length - 1) / values.Length));
    }
}
