using NodaTime;
using NodaTime.Text;

namespace PersonalizedLearning.Interop;

/// <summary>Times of credentials: RFC 3339 with a zone, as the standard has them.</summary>
internal static class BadgeTime
{
    private static readonly Instant First = Instant.FromUtc(1, 1, 1, 0, 0);

    /// <summary>The instant of a text; null where it is none, also where it names no zone.</summary>
    public static Instant? Parse(string? text) =>
        text is not null && OffsetDateTimePattern.Rfc3339.Parse(text) is { Success: true } parsed ? parsed.Value.ToInstant() : null;

    /// <summary>The text of an instant.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The instant is before the year 1.</exception>
    public static string Format(Instant time, string name)
    {
        if (time < First)
        {
            Preconditions.ThrowOutOfRange(time, "an instant from the year 1 to the year 9999", name);
        }

        return InstantPattern.ExtendedIso.Format(time);
    }

    /// <summary>The text of a time in seconds since 1970; null outside the years 1 to 9999.</summary>
    public static string? OfUnixSeconds(long seconds) =>
        seconds >= First.ToUnixTimeSeconds() && seconds <= Instant.MaxValue.ToUnixTimeSeconds() ? InstantPattern.ExtendedIso.Format(Instant.FromUnixTimeSeconds(seconds)) : null;
}
