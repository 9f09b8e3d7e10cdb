using System.Globalization;
using NodaTime;

namespace PersonalizedLearning.Feedback;

/// <summary>Days, numbers, quotations and lists in the forms of a language. Numbers are rounded here and nowhere else.</summary>
internal sealed class TextForms(FeedbackTexts texts, DateTimeZone zone)
{
    /// <summary>The day of an instant.</summary>
    public string Day(Instant at)
    {
        var date = at.InZone(zone).Date;
        return texts.Fill("date", place => place switch
        {
            "day" => Whole(date.Day),
            "month" => texts.Fill(FeedbackTextKeys.Month(date.Month), _ => string.Empty),
            _ => Whole(date.Year),
        });
    }

    /// <summary>The last day before a due: what is due at midnight is due by the end of the day before.</summary>
    public string DayOfDue(Instant due) => Day(due > Instant.MinValue ? due - Duration.Epsilon : due);

    /// <summary>A number with two digits after the point at the most, rounded half away from zero.</summary>
    public string Number(double value)
    {
        var parts = Math.Round(value, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture).Split('.');
        return parts.Length == 1 ? parts[0] : texts.Fill("number", place => place == "whole" ? parts[0] : parts[1]);
    }

    /// <summary>A name in quotation marks.</summary>
    public string Quoted(string text) => texts.Fill("quote", _ => text);

    /// <summary>A list of names, of which so many are said before the rest is counted.</summary>
    public string List(ReadOnlySpan<string> names, int most)
    {
        if (names.Length > most)
        {
            var (list, rest) = (Joined(names[..most], "listMore"), Whole(names.Length - most));
            return texts.Fill("listRest", place => place == "list" ? list : rest);
        }

        return Joined(names, "listTwo");
    }

    private string Joined(ReadOnlySpan<string> names, string last)
    {
        if (names.Length <= 1)
        {
            return names.Length == 0 ? string.Empty : names[0];
        }

        var (first, rest) = (names[0], Joined(names[1..], last));
        return texts.Fill(names.Length == 2 ? last : "listMore", place => place == "first" ? first : rest);
    }

    private static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);
}
