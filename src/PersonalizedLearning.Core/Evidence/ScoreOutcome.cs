namespace PersonalizedLearning.Evidence;

/// <summary>A score of a maximum.</summary>
public sealed record ScoreOutcome : Outcome
{
    /// <summary>The greatest maximum accepted.</summary>
    internal const double Limit = 1e9;

    /// <summary>Makes a score.</summary>
    /// <param name="value">The points reached, from 0.</param>
    /// <param name="max">The points for full credit, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative, the maximum is not above 0, or one of them is not a finite number.</exception>
    public ScoreOutcome(double value, double max)
    {
        if (!(max > 0 && max <= Limit))
        {
            Preconditions.ThrowOutOfRange(max, "a number above 0 and at most 1000000000", nameof(max));
        }

        // Adding 0 makes −0 a 0, so that equal outcomes have one text.
        Value = Preconditions.InRange(value, 0, Limit) + 0.0;
        Max = max;
    }

    /// <summary>Gets the points reached, from 0.</summary>
    public double Value { get; }

    /// <summary>Gets the points for full credit.</summary>
    public double Max { get; }
}
