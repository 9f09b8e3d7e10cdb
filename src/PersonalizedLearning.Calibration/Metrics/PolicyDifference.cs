namespace PersonalizedLearning.Calibration;

/// <summary>How two policies differ over the answers of which both predict something.</summary>
/// <param name="First">The first policy.</param>
/// <param name="Second">The second policy.</param>
/// <param name="Count">The number of those answers.</param>
/// <param name="Measures">The difference in each figure, in the order of <see cref="ScoreMeasure"/>.</param>
public sealed record PolicyDifference(string First, string Second, int Count, ValueList<MeasureDifference> Measures)
{
    /// <summary>Gets the difference in a figure.</summary>
    /// <param name="measure">The figure.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such figure.</exception>
    public MeasureDifference this[ScoreMeasure measure] => Measures[(int)measure];
}
