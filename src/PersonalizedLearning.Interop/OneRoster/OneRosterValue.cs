using System.Buffers;
using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace PersonalizedLearning.Interop;

/// <summary>What the fields of OneRoster mean, and their strict form.</summary>
internal static class OneRosterValue
{
    private const int MaxIdLength = 255;
    private static readonly SearchValues<char> IdLetters = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz.-_/@");
    private static readonly SearchValues<char> NumberLetters = SearchValues.Create("0123456789.-");
    private static readonly LocalDatePattern StrictDate = LocalDatePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd");
    private static readonly InstantPattern StrictTime = InstantPattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss'.'fff'Z'");
    private static readonly OffsetDateTimePattern AnyOffset = OffsetDateTimePattern.Rfc3339;
    private static readonly LocalDatePattern DayFirst = LocalDatePattern.CreateWithInvariantCulture("d'/'M'/'uuuu");
    private static readonly LocalDatePattern MonthFirst = LocalDatePattern.CreateWithInvariantCulture("M'/'d'/'uuuu");

    /// <summary>A time in the strict form, cut to milliseconds.</summary>
    public static string TextOf(Instant time) => StrictTime.Format(time);

    /// <summary>A date in the strict form.</summary>
    public static string TextOf(LocalDate date) => StrictDate.Format(date);

    /// <summary>Whether a text can be an identifier of OneRoster.</summary>
    public static bool IsId(string text) => text.Length is > 0 and <= MaxIdLength && !text.AsSpan().ContainsAnyExcept(IdLetters);

    /// <summary>A text as an identifier of OneRoster: itself, or a mark that follows from it and looks like none of a source.</summary>
    public static string IdOf(string text) => IsId(text) ? text : "pl-" + new CanonicalBytes().Add(text).Fingerprint();

    /// <summary>The date that a text shows; null when it shows none. Of a time, its date.</summary>
    public static LocalDate? Date(string text, SlashOrder order)
    {
        text = text.Trim();
        if (!HasYear(text))
        {
            return order switch
            {
                SlashOrder.DayFirst => Parsed(DayFirst, text),
                SlashOrder.MonthFirst => Parsed(MonthFirst, text),
                _ => null,
            };
        }

        return Parsed(StrictDate, text) ?? (AnyOffset.Parse(text) is { Success: true } time ? time.Value.Date : null);
    }

    /// <summary>The time that a text shows; null when it shows none. Of a date, its start in UTC, in which OneRoster states times.</summary>
    public static Instant? Time(string text, SlashOrder order)
    {
        text = text.Trim();
        if (HasYear(text) && AnyOffset.Parse(text) is { Success: true } time)
        {
            return time.Value.ToInstant();
        }

        return Date(text, order) is { } date ? date.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant() : null;
    }

    /// <summary>The truth value that a text shows, whatever its capitals; null when it shows none.</summary>
    public static bool? Flag(string text) => bool.TryParse(text, out var value) ? value : null;

    /// <summary>The number that a text shows; null when it shows none.</summary>
    public static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;

    /// <summary>The elements of a list, without blanks around them and without empty ones.</summary>
    public static string[] List(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The status that a text shows.</summary>
    public static OneRosterStatus Status(string text) => text.Trim().ToUpperInvariant() switch
    {
        "ACTIVE" => OneRosterStatus.Active,
        "TOBEDELETED" => OneRosterStatus.ToBeDeleted,
        "INACTIVE" => OneRosterStatus.Inactive,
        _ => OneRosterStatus.Unstated,
    };

    /// <summary>The order of day and month that alone makes dates of all texts with slashes; unknown where both do, or neither.</summary>
    public static SlashOrder OrderOf(IEnumerable<string> texts)
    {
        var (day, month, any) = (true, true, false);
        foreach (var text in texts.Where(text => text.Contains('/', StringComparison.Ordinal)).Select(text => text.Trim()))
        {
            any = true;
            day &= DayFirst.Parse(text).Success;
            month &= MonthFirst.Parse(text).Success;
        }

        return any && day != month ? (day ? SlashOrder.DayFirst : SlashOrder.MonthFirst) : SlashOrder.Unknown;
    }

    /// <summary>A field in the strict form of its column; null when it has none.</summary>
    public static string? Strict(OneRosterColumn column, string text, SlashOrder order) => column.Kind switch
    {
        OneRosterColumnKind.Id or OneRosterColumnKind.Reference => IdOf(text),
        OneRosterColumnKind.References => string.Join(',', List(text).Select(IdOf)),
        OneRosterColumnKind.Word => WordOf(column, text),
        OneRosterColumnKind.Words => StrictWords(column, text),
        OneRosterColumnKind.Flag => Flag(text) is { } flag ? (flag ? "true" : "false") : null,
        OneRosterColumnKind.Date => Date(text, order) is { } date && IsWritten(date) ? TextOf(date) : null,
        OneRosterColumnKind.Time => StrictTimeOf(text, order),
        OneRosterColumnKind.Year => text.Length == 4 && !text.AsSpan().ContainsAnyExceptInRange('0', '9') ? text : null,
        OneRosterColumnKind.Number => StrictNumber(text),
        _ => text,
    };

    private static string? StrictTimeOf(string text, SlashOrder order) => Time(text, order) is { } time && IsWritten(time.InUtc().Date) ? TextOf(time) : null;

    private static string? StrictNumber(string text) =>
        Number(text) is null ? null : text.AsSpan().ContainsAnyExcept(NumberLetters) || text.StartsWith('.') ? null : text;

    private static string? StrictWords(OneRosterColumn column, string text)
    {
        var words = List(text).Select(word => WordOf(column, word)).ToList();
        return words.Contains(null) ? null : string.Join(',', words);
    }

    private static string? WordOf(OneRosterColumn column, string text)
    {
        text = text.Trim();
        var known = column.Words.FirstOrDefault(word => word.Equals(text, StringComparison.OrdinalIgnoreCase));
        return known ?? (column.MayBeExtended && IsExtension(text) ? text : null);
    }

    private static bool IsExtension(string text) => text.StartsWith("ext:", StringComparison.Ordinal) && IsId(text[4..]);

    private static LocalDate? Parsed(LocalDatePattern pattern, string text) => pattern.Parse(text) is { Success: true } date ? date.Value : null;

    private static bool IsWritten(LocalDate date) => date.Year is >= 0 and <= 9999;

    // Patterns of years take a sign; the binding does not.
    private static bool HasYear(string text) => text.Length > 4 && !text.AsSpan(0, 4).ContainsAnyExceptInRange('0', '9') && text[4] == '-';
}
