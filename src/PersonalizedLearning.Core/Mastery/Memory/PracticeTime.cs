using NodaTime;

namespace PersonalizedLearning.Mastery;

/// <summary>The time of the latest practice as states keep it: ticks of 100 ns since 1970 in UTC.</summary>
/// <remarks>
/// Time never runs backwards: practice at an unknown time, or at one before the latest, counts as at the latest. Where no time is known at all, none has
/// passed.
/// </remarks>
internal static class PracticeTime
{
    /// <summary>No time is known; before every instant.</summary>
    internal const long Unknown = long.MinValue;

    /// <summary>The later of the latest time and that of an observation.</summary>
    internal static long Later(long latest, Instant? at) => at is { } known ? Math.Max(latest, known.ToUnixTimeTicks()) : latest;

    /// <summary>The days from the latest time to an instant, with fractions; 0 when it is before that, or no time is known.</summary>
    internal static double DaysSince(long latest, Instant? at)
    {
        var ticks = TicksSince(latest, at);
        return ticks > 0 ? (double)ticks / NodaConstants.TicksPerDay : 0;
    }

    /// <summary>The seconds from the latest time to an instant, with fractions; 0 when it is before that, or no time is known.</summary>
    internal static double SecondsSince(long latest, Instant? at) => (double)TicksSince(latest, at) / NodaConstants.TicksPerSecond;

    /// <summary>The ticks from the latest time to an instant; 0 when it is before that, or no time is known.</summary>
    internal static long TicksSince(long latest, Instant? at) =>
        latest == Unknown || at is not { } known ? 0 : Math.Max(known.ToUnixTimeTicks() - latest, 0);
}
