using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NodaTime;

namespace PersonalizedLearning.Interop;

/// <summary>A duration in the form of ISO 8601 with designators, such as <c>PT1H30M</c>, <c>P2W</c> or <c>PT0.5H</c>, kept as it was written.</summary>
/// <remarks>
/// Parts stand in the order of years, months, days, hours, minutes and seconds, or there are weeks alone; the smallest part given may have a fraction after a point or a comma.
/// Two durations are equal when their texts are: <c>PT60S</c> and <c>PT1M</c> are of one length, as <see cref="Compare"/> says, and are not equal. A year has 365 or 366 days and a
/// month 28 to 31, so one with years or months has no length; days have 24 hours and weeks 7 days here. Immutable and thread safe.
/// Source: ISO 8601:2004, 4.4.3.2, as xAPI 1.0.3 takes it: the alternative form <c>P0001-00-00</c>, which needs an agreement, and signs are refused.
/// </remarks>
public sealed record Iso8601Duration
{
    private const decimal SecondsOfMinute = 60;
    private const decimal SecondsOfHour = 3600;
    private const decimal SecondsOfDay = 86_400;
    private const decimal SecondsOfWeek = 604_800;
    private const int MonthsOfYear = 12;
    private const int LeastDaysOfMonth = 28;
    private const int MostDaysOfMonth = 31;

    private Iso8601Duration(string text, in DurationParts parts)
    {
        Text = text;
        Years = parts.Years;
        Months = parts.Months;
        Weeks = parts.Weeks;
        Days = parts.Days;
        Hours = parts.Hours;
        Minutes = parts.Minutes;
        Seconds = parts.Seconds;
    }

    /// <summary>Gets the text as it was given.</summary>
    public string Text { get; }

    /// <summary>Gets the years, from 0.</summary>
    public decimal Years { get; }

    /// <summary>Gets the months, from 0.</summary>
    public decimal Months { get; }

    /// <summary>Gets the weeks, from 0.</summary>
    public decimal Weeks { get; }

    /// <summary>Gets the days, from 0.</summary>
    public decimal Days { get; }

    /// <summary>Gets the hours, from 0.</summary>
    public decimal Hours { get; }

    /// <summary>Gets the minutes, from 0.</summary>
    public decimal Minutes { get; }

    /// <summary>Gets the seconds, from 0.</summary>
    public decimal Seconds { get; }

    /// <summary>Gets why <see cref="ToDuration"/> gives null: years or months that are not 0, or more than NodaTime can hold; null where it gives a length.</summary>
    public string? WhyNoLength =>
        TotalMonths != 0 ? "years and months have no fixed length"
        : FixedSeconds is not { } seconds || seconds >= MostSeconds ? "it is longer than 16777216 days"
        : null;

    private static decimal MostSeconds => (decimal)Duration.MaxValue.TotalSeconds;

    private decimal TotalMonths => Sum((Years, MonthsOfYear), (Months, 1)) ?? decimal.MaxValue;

    private decimal? FixedSeconds => Sum((Weeks, SecondsOfWeek), (Days, SecondsOfDay), (Hours, SecondsOfHour), (Minutes, SecondsOfMinute), (Seconds, 1));

    /// <summary>Reads a duration.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The duration, which keeps the text.</returns>
    /// <exception cref="FormatException">The text is not a duration; the message says why.</exception>
    public static Iso8601Duration Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var problem = DurationParts.Read(text, out var parts);
        return problem is null
            ? new Iso8601Duration(text, parts)
            : throw new FormatException($"'{JsonText.Short(text)}' is not an ISO 8601 duration: {problem}; expected such as PT1H30M, P2W or PT0.5H.");
    }

    /// <summary>Reads a duration if the text is one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="duration">The duration, when it is one.</param>
    /// <returns>Whether it is one; false for null.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Iso8601Duration? duration)
    {
        duration = text is not null && DurationParts.Read(text, out var parts) is null ? new Iso8601Duration(text, parts) : null;
        return duration is not null;
    }

    /// <summary>Makes a duration of a length, in hours, minutes and seconds.</summary>
    /// <param name="length">The length, not negative.</param>
    /// <returns>The duration with as few parts as possible; <c>PT0S</c> for zero.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative.</exception>
    public static Iso8601Duration FromDuration(Duration length)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, Duration.Zero);
        var hours = (length.Days * 24L) + length.Hours;
        var seconds = length.Seconds + (length.SubsecondNanoseconds / 1_000_000_000m);
        var text = string.Concat(
            "PT", Part(hours, 'H'), Part(length.Minutes, 'M'), hours == 0 && length.Minutes == 0 && seconds == 0 ? "0S" : Part(seconds, 'S'));
        return Parse(text);
    }

    /// <summary>Gives the length.</summary>
    /// <returns>The length, without what is less than a nanosecond; null where there is none, as <see cref="WhyNoLength"/> says.</returns>
    public Duration? ToDuration()
    {
        if (WhyNoLength is not null)
        {
            return null;
        }

        var seconds = FixedSeconds!.Value;
        var whole = decimal.Truncate(seconds);
        return Duration.FromSeconds((long)whole) + Duration.FromNanoseconds((long)decimal.Truncate((seconds - whole) * 1_000_000_000m));
    }

    /// <summary>Compares the lengths of two durations, as far as these are certain.</summary>
    /// <param name="left">A duration.</param>
    /// <param name="right">Another duration.</param>
    /// <returns>Below 0, 0 or above 0 where the first is shorter, as long or longer whatever the months are; null where that depends on the months meant, as for a month and 30 days.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static int? Compare(Iso8601Duration left, Iso8601Duration right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (left.TotalMonths == decimal.MaxValue || right.TotalMonths == decimal.MaxValue || left.FixedSeconds is not { } leftRest || right.FixedSeconds is not { } rightRest)
        {
            return left.Text == right.Text ? 0 : null;
        }

        // What both have of months is of one length; what one has more lasts somewhere between the shortest and the longest months.
        var months = left.TotalMonths - right.TotalMonths;
        if (Sum((months, LeastDaysOfMonth * SecondsOfDay)) is not { } least || Sum((months, MostDaysOfMonth * SecondsOfDay)) is not { } most)
        {
            return months > 0 ? 1 : -1;
        }

        var rest = leftRest - rightRest;
        var (first, second) = (Math.Sign(least + rest), Math.Sign(most + rest));
        return first == second ? first : null;
    }

    /// <summary>Shows the duration as it was written.</summary>
    /// <returns><see cref="Text"/>.</returns>
    public override string ToString() => Text;

    /// <inheritdoc/>
    public bool Equals(Iso8601Duration? other) => other is not null && string.Equals(Text, other.Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    private static string Part(decimal value, char designator) => value == 0 ? string.Empty : value.ToString("0.#########", CultureInfo.InvariantCulture) + designator;

    // Null where the sum is more than a decimal holds.
    private static decimal? Sum(params ReadOnlySpan<(decimal Count, decimal Unit)> parts)
    {
        try
        {
            var sum = 0m;
            foreach (var (count, unit) in parts)
            {
                sum += count * unit;
            }

            return sum;
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
