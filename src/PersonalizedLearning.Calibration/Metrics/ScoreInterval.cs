namespace PersonalizedLearning.Calibration;

/// <summary>Between which values a figure lies with the confidence that was asked for, judging by the learners that were seen.</summary>
/// <remarks>Equality is by both ends. <c>default</c> holds 0 alone. Thread safe.</remarks>
/// <param name="Lower">The lower end.</param>
/// <param name="Upper">The upper end; at least <paramref name="Lower"/>.</param>
public readonly record struct ScoreInterval(double Lower, double Upper)
{
    /// <summary>Tells whether a value lies within, ends included.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether it does.</returns>
    public bool Contains(double value) => value >= Lower && value <= Upper;
}
