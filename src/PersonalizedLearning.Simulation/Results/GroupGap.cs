namespace PersonalizedLearning.Simulation;

/// <summary>How far groups of learners are apart in one measure of one cell.</summary>
/// <remarks>The interval is Welch's for two groups. Where the highest and the lowest are picked among three or more, it covers the truth less often than it says, because extremes were picked.</remarks>
/// <param name="Condition">The position of the cell in <see cref="StudyResult.Conditions"/>.</param>
/// <param name="Measure">The name of the measure.</param>
/// <param name="Highest">The group with the highest mean.</param>
/// <param name="Lowest">The group with the lowest mean.</param>
/// <param name="Gap">How far their means are apart.</param>
/// <param name="Lower">The lower end of the interval of the gap.</param>
/// <param name="Upper">The upper end of the interval of the gap.</param>
public sealed record GroupGap(int Condition, string Measure, string Highest, string Lowest, double Gap, double Lower, double Upper)
{
    /// <summary>Gets the gap in standard deviations: over the root of the mean of the two variances; not a number where they can't be said or are 0.</summary>
    public double Standardized { get; init; } = double.NaN;
}
