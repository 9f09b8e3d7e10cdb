namespace PersonalizedLearning.Mastery;

/// <summary>Between which abilities an estimate is looked for.</summary>
/// <remarks>Equality is by both ends. <c>default</c> is the range that holds 0 alone. Thread safe.</remarks>
public readonly record struct AbilityRange
{
    private AbilityRange(double minimum, double maximum) => (Minimum, Maximum) = (minimum, maximum);

    /// <summary>Gets the range used where none is given: −6 to 6.</summary>
    public static AbilityRange Standard { get; } = new(-6, 6);

    /// <summary>Gets the least ability.</summary>
    public double Minimum { get; }

    /// <summary>Gets the greatest ability.</summary>
    public double Maximum { get; }

    /// <summary>Makes a range.</summary>
    /// <param name="minimum">The least ability, from −100,000.</param>
    /// <param name="maximum">The greatest ability, to 100,000.</param>
    /// <returns>The range.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Not −100,000 ≤ minimum ≤ maximum ≤ 100,000.</exception>
    public static AbilityRange Between(double minimum, double maximum)
    {
        Preconditions.InRange(minimum, -1e5, 1e5);
        return new AbilityRange(minimum, Preconditions.InRange(maximum, minimum, 1e5));
    }
}
