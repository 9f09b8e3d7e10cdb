using NodaTime;

namespace PersonalizedLearning.Learners;

/// <summary>How often a learner reflects on a goal.</summary>
/// <remarks>Immutable; equality is by value.</remarks>
public sealed record ReflectionCadence
{
    /// <summary>Gets the longest time without a reflection, above 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public required Duration Every
    {
        get;
        init
        {
            if (value <= Duration.Zero)
            {
                Preconditions.ThrowOutOfRange(value, "above 0", nameof(Every));
            }

            field = value;
        }
    }

    /// <summary>Makes a cadence of days.</summary>
    /// <param name="days">The number of days, at least 1.</param>
    /// <returns>The cadence.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 1.</exception>
    public static ReflectionCadence OfDays(int days) => new() { Every = Duration.FromDays(Preconditions.AtLeast(days, 1)) };

    /// <summary>When the next reflection is due; null where that is after the end of time, or where the last one has no time.</summary>
    internal Instant? DueAfter(Instant last) => last == Instant.MinValue || Instant.MaxValue - last < Every ? null : last + Every;
}
