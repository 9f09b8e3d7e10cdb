using System.Globalization;

namespace PersonalizedLearning.Simulation;

/// <summary>Numbers and names as people read them in a report: no more decimals than the interval bears out.</summary>
internal static class ReportText
{
    /// <summary>What stands where there is no number.</summary>
    public const string None = "–";

    private const int MostDecimals = 4;
    private const int UsualDecimals = 3;
    private const double StepsInWidth = 4.5;
    private const int MostLetters = 48;
    private const char NoBreakSpace = '\u00A0';

    /// <summary>How many decimals show numbers whose intervals are so wide, from the lower to the upper end: as many as the middle one bears out.</summary>
    public static int DecimalsFor(IEnumerable<double> widths)
    {
        var known = widths.Where(width => double.IsFinite(width) && width > 0).Order().ToList();
        return known.Count == 0 ? UsualDecimals : Math.Clamp((int)Math.Ceiling(-Math.Log10(known[(known.Count - 1) / 2] / StepsInWidth)), 0, MostDecimals);
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

    /// <summary>Shows a name that stands in many places: the beginning of a long one.</summary>
    public static string Short(string name)
    {
        var starts = StringInfo.ParseCombiningCharacters(name);
        return starts.Length <= MostLetters ? name : $"{name[..starts[MostLetters - 1]].TrimEnd()}…";
    }

    /// <summary>Joins names as a sentence does.</summary>
    public static string Join(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "",
        1 => names[0],
        _ => $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}",
    };
}
