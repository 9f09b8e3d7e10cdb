using NodaTime;

namespace PersonalizedLearning.Mastery;

/// <summary>Counts the days between reviews, as the parameters of FSRS say.</summary>
internal sealed class ReviewDays
{
    private readonly bool calendar;
    private readonly DateTimeZone zone;
    private readonly long dayStart;
    private readonly long? offset;

    internal ReviewDays(FsrsParameters parameters)
    {
        calendar = parameters.DayCount == DayCount.CalendarDays;
        zone = parameters.Zone;
        dayStart = parameters.DayStartHour * NodaConstants.TicksPerHour;
        offset = zone.MinOffset == zone.MaxOffset ? zone.MinOffset.Ticks : null;
    }

    /// <summary>The days from the latest review to an instant; 0 when it is before that, or one of the two is unknown.</summary>
    internal long Since(long latest, Instant? at)
    {
        if (latest == PracticeTime.Unknown || at is not { } known)
        {
            return 0;
        }

        return calendar
            ? Math.Max(DayOf(known.ToUnixTimeTicks()) - DayOf(latest), 0)
            : PracticeTime.TicksSince(latest, at) / NodaConstants.TicksPerDay;
    }

    // A zone whose offset never changes, such as UTC, need not be asked each time.
    private long DayOf(long ticks)
    {
        var local = ticks + (offset ?? zone.GetUtcOffset(Instant.FromUnixTimeTicks(ticks)).Ticks) - dayStart;
        var (days, rest) = Math.DivRem(local, NodaConstants.TicksPerDay);
        return rest < 0 ? days - 1 : days;
    }
}
