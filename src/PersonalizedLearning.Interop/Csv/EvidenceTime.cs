using System.Text;
using NodaTime;
using NodaTime.Text;

namespace PersonalizedLearning.Interop;

/// <summary>Reads times of ISO 8601 with <c>Z</c> or an offset.</summary>
internal static class EvidenceTime
{
    private const int SecondsLength = 20;
    private const int MostDigits = 9;

    /// <summary>What a usable text is, for errors.</summary>
    public const string Expected = "a date and time with Z or an offset, such as 2024-05-31T12:00:00Z";

    /// <summary>Reads a time; null where the text is none.</summary>
    /// <exception cref="OverflowException">It is outside the years −9998 to 9999.</exception>
    public static Instant? Parse(ReadOnlySpan<byte> text) => TryCommon(text, out var instant) ? instant : Parse(Encoding.UTF8.GetString(text));

    private static Instant? Parse(string text)
    {
        if (InstantPattern.ExtendedIso.Parse(text) is { Success: true } instant)
        {
            return instant.Value;
        }

        return OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true } withOffset ? withOffset.Value.ToInstant() : null;
    }

    // Nearly all times in files have this form, and patterns take as long as all else in a row.
    private static bool TryCommon(ReadOnlySpan<byte> text, out Instant instant)
    {
        instant = default;
        if (text.Length < SecondsLength || text[^1] != 'Z' || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':' || text[16] != ':')
        {
            return false;
        }

        var (year, month, day) = ((Two(text) * 100) + Two(text[2..]), Two(text[5..]), Two(text[8..]));
        var (hour, minute, second) = (Two(text[11..]), Two(text[14..]), Two(text[17..]));
        if (Two(text) < 0 || Two(text[2..]) < 0 || year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 59)
        {
            return false;
        }

        if (!TryNanoseconds(text[(SecondsLength - 1)..^1], out var nanoseconds))
        {
            return false;
        }

        var ticks = new DateTime(year, month, day, hour, minute, second, DateTimeKind.Utc).Ticks - DateTime.UnixEpoch.Ticks;
        instant = Instant.FromUnixTimeTicks(ticks).PlusNanoseconds(nanoseconds);
        return true;
    }

    private static bool TryNanoseconds(ReadOnlySpan<byte> text, out long nanoseconds)
    {
        nanoseconds = 0;
        if (text.IsEmpty)
        {
            return true;
        }

        if (text[0] != '.' || text.Length == 1 || text.Length > MostDigits + 1)
        {
            return false;
        }

        for (var index = 1; index <= MostDigits; index++)
        {
            var digit = index < text.Length ? text[index] - '0' : 0;
            if (digit is < 0 or > 9)
            {
                return false;
            }

            nanoseconds = (nanoseconds * 10) + digit;
        }

        return true;
    }

    // A negative number where they are no digits.
    private static int Two(ReadOnlySpan<byte> text)
    {
        var (tens, ones) = (text[0] - '0', text[1] - '0');
        return tens is >= 0 and <= 9 && ones is >= 0 and <= 9 ? (tens * 10) + ones : int.MinValue / 1000;
    }
}
