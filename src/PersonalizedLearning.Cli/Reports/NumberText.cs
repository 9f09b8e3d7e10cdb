using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace PersonalizedLearning.Cli.Reports;

/// <summary>Numbers and times as people read them: the one place where they are rounded.</summary>
internal static class NumberText
{
    // A percent sign never stands alone at the start of a line.
    private const char NoBreakSpace = '\u00A0';

    private static readonly LocalDatePattern DayPattern = LocalDatePattern.CreateWithInvariantCulture("d MMM uuuu");

    /// <summary>Shows a share as whole percent, rounded half away from zero.</summary>
    /// <param name="share">A number from 0 to 1.</param>
    /// <param name="limit">A share that is not shown unless it is reached, such as that of mastery; the whole by default.</param>
    /// <returns>Such as <c>43 %</c>, with a space that does not break.</returns>
    public static string Percent(double share, double limit = 1) => string.Create(CultureInfo.InvariantCulture, $"{WholePercent(share, limit)}{NoBreakSpace}%");

    /// <summary>Rounds a share to whole percent, half away from zero.</summary>
    /// <param name="share">A number from 0 to 1.</param>
    /// <param name="limit">A share that is not shown unless it is reached, such as that of mastery; the whole by default.</param>
    /// <returns>From 0 to 100.</returns>
    public static int WholePercent(double share, double limit = 1)
    {
        var rounded = Round(share);
        var barred = (share < limit && rounded >= Round(limit)) || (share < 1 && rounded == 100);
        return barred ? rounded - 1 : rounded;
    }

    /// <summary>Shows a count with its noun.</summary>
    /// <param name="count">The count.</param>
    /// <param name="singular">The noun for one.</param>
    /// <param name="plural">The noun for any other number; with an s when null.</param>
    /// <returns>Such as <c>3 days</c>.</returns>
    public static string Count(int count, string singular, string? plural = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count}{NoBreakSpace}{(count == 1 ? singular : plural ?? singular + "s")}");

    /// <summary>Shows the whole days of a duration.</summary>
    /// <param name="duration">The duration, from zero.</param>
    /// <returns>Such as <c>264 days</c>.</returns>
    public static string Days(Duration duration) => Count((int)Math.Floor(duration.TotalDays), "day");

    /// <summary>Shows the day of an instant in UTC.</summary>
    /// <param name="at">The instant.</param>
    /// <returns>Such as <c>7 Sep 2026</c>.</returns>
    public static string Day(Instant at) => DayPattern.Format(at.InUtc().Date);

    private static int Round(double share) => (int)Math.Round(share * 100, MidpointRounding.AwayFromZero);
}
