namespace PersonalizedLearning.Calibration;

/// <summary>The least and the greatest value that a probability may take in a fit.</summary>
/// <remarks>Equality is by both ends. <c>default</c> is the range that holds 0 alone. Thread safe.</remarks>
public readonly record struct ParameterRange
{
    private ParameterRange(double minimum, double maximum) => (Minimum, Maximum) = (minimum, maximum);

    /// <summary>Gets every probability: 0 to 1.</summary>
    public static ParameterRange Full { get; } = new(0, 1);

    /// <summary>Gets the least value.</summary>
    public double Minimum { get; }

    /// <summary>Gets the greatest value.</summary>
    public double Maximum { get; }

    /// <summary>Makes a range.</summary>
    /// <param name="minimum">The least value, from 0.</param>
    /// <param name="maximum">The greatest value, to 1.</param>
    /// <returns>The range.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Not 0 ≤ minimum ≤ maximum ≤ 1.</exception>
    public static ParameterRange Between(double minimum, double maximum) =>
        minimum >= 0 && minimum <= maximum && maximum <= 1
            ? new ParameterRange(minimum, maximum)
            : throw new ArgumentOutOfRangeException(
                minimum >= 0 && minimum <= 1 ? nameof(maximum) : nameof(minimum),
                FormattableString.Invariant($"The range is {minimum:R} to {maximum:R}; expected 0 ≤ minimum ≤ maximum ≤ 1."));

    internal double Clamp(double value) => Math.Clamp(value, Minimum, Maximum);

    internal bool Holds(double value) => value >= Minimum && value <= Maximum;

    internal double At(double share) => Minimum + (share * (Maximum - Minimum));
}
