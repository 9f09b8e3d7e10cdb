using System.Globalization;

namespace PersonalizedLearning.Simulation;

/// <summary>Numbers as people read them in a report: no more decimals than the interval bears out.</summary>
internal static class ReportNumber
{
    /// <summary>What stands where there is no number.</summary>
    public const string None = "–";

    private const int MostDecimals = 4;
    private const char NoBreakSpace = '\u00A0';

    /// <summary>How many decimals tell numbers apart whose intervals are so wide, from the lower to the upper end.</summary>
    public static int DecimalsFor(IEnumerable<double> widths)
    {
        var least = widths.Where(width => double.IsFinite(width) && width > 0).DefaultIfEmpty(double.NaN).Min();
        return double.IsNaN(least) ? 3 : Math.Clamp((int)Math.Ceiling(-Math.Log10(least / 2.5)), 0, MostDecimals);
    }

    /// <summary>Shows a number; a sign of its own where there is none.</summary>
    public static string Show(double value, int decimals, bool signed = false)
    {
        if (!double.IsFinite(value))
        {
            return None;
        }

        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        var text = Math.Abs(rounded).ToString($"N{decimals}", CultureInfo.InvariantCulture).Replace(',', NoBreakSpace);
        return rounded < 0 ? $"−{text}" : signed && rounded > 0 ? $"+{text}" : text;
    }

    /// <summary>Shows an interval.</summary>
    public static string Interval(double lower, double upper, int decimals, bool signed = false) =>
        double.IsFinite(lower) && double.IsFinite(upper)
            ? $"{Show(lower, decimals, signed)}{NoBreakSpace}to{NoBreakSpace}{Show(upper, decimals, signed)}"
            : None;

    /// <summary>Shows a probability.</summary>
    public static string Probability(double value) => value switch
    {
        double.NaN => None,
        < 0.001 => $"<{NoBreakSpace}0.001",
        _ => value.ToString("0.000", CultureInfo.InvariantCulture),
    };

    /// <summary>Shows a share in percent.</summary>
    public static string Percent(double share, int decimals = 0) => double.IsFinite(share) ? $"{Show(share * 100, decimals)}{NoBreakSpace}%" : None;

    /// <summary>Shows a count in groups of three digits.</summary>
    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture).Replace(',', NoBreakSpace);

    /// <summary>Shows a count with its noun.</summary>
    public static string Count(long count, string singular, string? plural = null) => $"{Count(count)}{NoBreakSpace}{(count == 1 ? singular : plural ?? singular + "s")}";

    /// <summary>Shows a number as the shortest text that gives it back, such as a confidence in percent.</summary>
    public static string Plain(double value) => Math.Round(value, 6).ToString("0.######", CultureInfo.InvariantCulture);

    /// <summary>Joins names as a sentence does.</summary>
    public static string Join(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "",
        1 => names[0],
        _ => $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}",
    };
}
