using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace PersonalizedLearning.Interop;

/// <summary>A point in time as xAPI writes it: a date and a time of day in ISO 8601, with or without an offset from UTC.</summary>
/// <param name="Local">The date and the time of day, without what is less than a nanosecond.</param>
/// <param name="Offset">The offset; null where there is none, and then no instant follows.</param>
/// <param name="IsStrict">Whether it is of the form of RFC 3339, which xAPI 2.0 requires.</param>
internal sealed partial record XapiTime(LocalDateTime Local, Offset? Offset, bool IsStrict)
{
    private const int MostFractionDigits = 9;

    /// <summary>Reads a text; null when it is no such time. An offset of minus zero is none.</summary>
    public static XapiTime? Parse(string text)
    {
        var match = Extended().Match(text);
        var isExtended = match.Success;
        match = isExtended ? match : Basic().Match(text);
        if (!match.Success || !IsTime(match, out var local) || !TryOffset(match.Groups["zone"].Value, out var offset))
        {
            return null;
        }

        return new XapiTime(local, offset, isExtended && offset is not null && match.Groups["second"].Success && match.Groups["zone"].Length is 1 or 6 && !text.Contains(',', StringComparison.Ordinal));
    }

    /// <summary>The instant; of a time without an offset that in a zone, null where no zone is given.</summary>
    public Instant? ToInstant(DateTimeZone? zone)
    {
        try
        {
            return Offset is { } offset ? Local.WithOffset(offset).ToInstant() : zone is null ? null : Local.InZoneLeniently(zone).ToInstant();
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static bool IsTime(Match match, out LocalDateTime local)
    {
        local = default;
        var (year, month, day) = (Number(match, "year"), Number(match, "month"), Number(match, "day"));
        var (hour, minute, second) = (Number(match, "hour"), Number(match, "minute"), Number(match, "second"));
        if (year is 0 || month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month) || hour > 23 || minute > 59 || second > 59)
        {
            return false;
        }

        var fraction = match.Groups["fraction"].Value;
        var nanoseconds = fraction.Length == 0 ? 0 : int.Parse(fraction[..Math.Min(fraction.Length, MostFractionDigits)].PadRight(MostFractionDigits, '0'), CultureInfo.InvariantCulture);
        local = new LocalDateTime(year, month, day, hour, minute, second).PlusNanoseconds(nanoseconds);
        return true;
    }

    private static bool TryOffset(string text, out Offset? offset)
    {
        offset = text is "Z" or "z" ? NodaTime.Offset.Zero : null;
        if (text.Length < 3)
        {
            return true;
        }

        var hours = int.Parse(text.AsSpan(1, 2), CultureInfo.InvariantCulture);
        var minutes = text.Length == 3 ? 0 : int.Parse(text.AsSpan(text.Length - 2, 2), CultureInfo.InvariantCulture);
        if (hours > 18 || minutes > 59 || (hours == 18 && minutes > 0) || (text[0] == '-' && hours == 0 && minutes == 0))
        {
            return false;
        }

        offset = NodaTime.Offset.FromHoursAndMinutes(text[0] == '-' ? -hours : hours, text[0] == '-' ? -minutes : minutes);
        return true;
    }

    private static int Number(Match match, string name) => match.Groups[name] is { Success: true } group ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        "^(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})[Tt](?<hour>[0-9]{2}):(?<minute>[0-9]{2})(?::(?<second>[0-9]{2})(?:[.,](?<fraction>[0-9]+))?)?(?<zone>[Zz]|[+-][0-9]{2}(?::?[0-9]{2})?)?\\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Extended();

    [GeneratedRegex(
        "^(?<year>[0-9]{4})(?<month>[0-9]{2})(?<day>[0-9]{2})T(?<hour>[0-9]{2})(?<minute>[0-9]{2})(?:(?<second>[0-9]{2})(?:[.,](?<fraction>[0-9]+))?)?(?<zone>Z|[+-][0-9]{2}(?:[0-9]{2})?)?\\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Basic();
}
