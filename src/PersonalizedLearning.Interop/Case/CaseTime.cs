using NodaTime;
using NodaTime.Text;

namespace PersonalizedLearning.Interop;

/// <summary>Dates and times as CASE wants them: ISO 8601 with a zone, as in RFC 3339.</summary>
internal static class CaseTime
{
    /// <summary>Where a source has no time of change at all.</summary>
    public const string Unknown = "1970-01-01T00:00:00Z";

    private const int DateLength = 10;

    private static readonly IPattern<LocalDateTime>[] WithoutZone =
    [
        LocalDateTimePattern.ExtendedIso,
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd HH':'mm':'ss;FFFFFFFFF"),
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm"),
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd"),
    ];

    private static readonly OffsetDateTimePattern BasicOffset =
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss;FFFFFFFFFo<+HHmm>");

    /// <summary>Tells whether a text is a date and time with a zone.</summary>
    public static bool IsStrictTimestamp(string text) => HasYear(text) && OffsetDateTimePattern.Rfc3339.Parse(text).Success;

    /// <summary>The text as a date and time with a zone; UTC where it has none. Null when it can't be read.</summary>
    public static string? StrictTimestamp(string? text)
    {
        if (text is null || !HasYear(text))
        {
            return null;
        }

        if (IsStrictTimestamp(text))
        {
            return text;
        }

        if (BasicOffset.Parse(text) is { Success: true } withOffset)
        {
            return OffsetDateTimePattern.Rfc3339.Format(withOffset.Value);
        }

        foreach (var pattern in WithoutZone)
        {
            if (pattern.Parse(text) is { Success: true } local)
            {
                return OffsetDateTimePattern.Rfc3339.Format(local.Value.WithOffset(Offset.Zero));
            }
        }

        return null;
    }

    /// <summary>The text as a date; the date of a date and time. Null when it can't be read.</summary>
    public static string? StrictDate(string? text)
    {
        if (text is null || !HasYear(text) || text.Length < DateLength || !LocalDatePattern.Iso.Parse(text[..DateLength]).Success)
        {
            return null;
        }

        return text.Length == DateLength || StrictTimestamp(text) is not null ? text[..DateLength] : null;
    }

    // Patterns of years take a sign; RFC 3339 does not.
    private static bool HasYear(string text) => text.Length > 4 && text.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0 && text[4] == '-';
}
