using System.Globalization;
using System.Net;
using System.Text;

namespace PersonalizedLearning.Benchmarks.Reporting;

/// <summary>Draws how times grow: a panel for each thing that grows, both scales logarithmic, so that a straight line of slope one is linear growth.</summary>
/// <remarks>The same measurements give the same text. A picture of its own, for light and dark, without scripts.</remarks>
internal sealed class GrowthChart
{
    private const double PanelWidth = 340;
    private const double PanelHeight = 250;
    private const double AxisRoom = 62;
    private const double Gap = 26;
    private const double HeadHeight = 74;
    private const double LegendLine = 18;
    private const double FootHeight = 52;
    private const double NameHeight = 34;
    private const int Columns = 2;
    private const string Baseline = ", baseline";
    private const int Colours = 6;

    private const string Css =
        """
        :root { color-scheme: light dark; --ground: #ffffff; --panel: #f5f7fa; --ink: #1a2027; --soft-ink: #525c68; --rule: #d5dbe2;
          --s0: #0072b2; --s1: #c2410c; --s2: #00805c; --s3: #9c3a80; --s4: #8a6400; --s5: #4a5561; }
        @media (prefers-color-scheme: dark) { :root { --ground: #11161c; --panel: #1a212a; --ink: #e8ecf1; --soft-ink: #a9b4c0; --rule: #333e4a;
          --s0: #6cb6f0; --s1: #f0955c; --s2: #4fc79f; --s3: #dd8cc6; --s4: #d9b44a; --s5: #b4bfca; } }
        text { font: 12px "Segoe UI", Roboto, "Helvetica Neue", Arial, "Liberation Sans", sans-serif; fill: var(--soft-ink); }
        .title { fill: var(--ink); font-size: 16px; font-weight: 650; }
        .name { fill: var(--ink); font-size: 13px; font-weight: 650; }
        .grid { stroke: var(--rule); stroke-width: 1; fill: none; }
        .end { text-anchor: end; }
        .middle { text-anchor: middle; }
        .line { fill: none; stroke-width: 2; stroke-linejoin: round; }
        .baseline { stroke-dasharray: 5 4; }

        """;

    private readonly StringBuilder text = new();
    private readonly IReadOnlyList<GrowthAxis> axes;
    private readonly Func<string, int, double?> timeOf;

    private GrowthChart(IReadOnlyList<GrowthAxis> axes, Func<string, int, double?> timeOf) => (this.axes, this.timeOf) = (axes, timeOf);

    private static double Width => (Columns * (AxisRoom + PanelWidth + Gap)) + Gap;

    private double Height => HeadHeight + axes.Chunk(Columns).Sum(HeightOf) + Gap;

    /// <summary>Draws the chart.</summary>
    /// <param name="axes">What grows, and what is measured meanwhile.</param>
    /// <param name="timeOf">The nanoseconds of a benchmark at a count; null where it was not measured.</param>
    /// <returns>The text of an SVG file.</returns>
    public static string Draw(IReadOnlyList<GrowthAxis> axes, Func<string, int, double?> timeOf)
    {
        var chart = new GrowthChart(axes, timeOf);
        chart.Write();
        return chart.text.ToString();
    }

    private void Write()
    {
        text.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Number(Width)} {Number(Height)}\" width=\"{Number(Width)}\" height=\"{Number(Height)}\" role=\"img\" aria-labelledby=\"title desc\">\n");
        text.Append("<title id=\"title\">How times grow</title><desc id=\"desc\">").Append(Escaped(Describe())).Append("</desc><style>\n").Append(Css.ReplaceLineEndings("\n")).Append("</style>\n");
        text.Append(CultureInfo.InvariantCulture, $"<rect width=\"{Number(Width)}\" height=\"{Number(Height)}\" fill=\"var(--ground)\"/>\n");
        Text("title", Gap, 32, "How times grow");
        Text(null, Gap, 52, "Time of one operation; both scales logarithmic. Baselines are dashed.");
        var top = HeadHeight;
        foreach (var row in axes.Chunk(Columns))
        {
            for (var column = 0; column < row.Length; column++)
            {
                WritePanel(row[column], Gap + AxisRoom + (column * (AxisRoom + PanelWidth + Gap)), top + NameHeight);
            }

            top += HeightOf(row);
        }

        text.Append("</svg>\n");
    }

    private void WritePanel(GrowthAxis axis, double left, double top)
    {
        var drawn = axis.Series.Where(series => series.IsDrawn).Select(series => (series.What, Points: PointsOf(axis, series))).Where(item => item.Points.Count > 0).ToList();
        Text("name", left - AxisRoom, top - 16, $"Time by {axis.What}");
        text.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Number(left)}\" y=\"{Number(top)}\" width=\"{Number(PanelWidth)}\" height=\"{Number(PanelHeight)}\" rx=\"3\" fill=\"var(--panel)\"/>\n");
        if (drawn.Count == 0)
        {
            return;
        }

        var scale = new PanelScale(axis, drawn.SelectMany(item => item.Points).Select(point => point.Time), left, top);
        var colours = drawn.Select(item => Plain(item.What)).Distinct().ToList();
        WriteAxes(axis, scale, left, top);
        for (var position = 0; position < drawn.Count; position++)
        {
            WriteSeries(drawn[position].What, drawn[position].Points, colours.IndexOf(Plain(drawn[position].What)), scale, left, top + (position * LegendLine));
        }
    }

    private void WriteAxes(GrowthAxis axis, PanelScale scale, double left, double top)
    {
        for (var decade = scale.Lowest; decade <= scale.Highest; decade++)
        {
            var y = scale.YOf(Math.Pow(10, decade));
            text.Append(CultureInfo.InvariantCulture, $"<path class=\"grid\" d=\"M{Number(left)} {Number(y)}h{Number(PanelWidth)}\"/>\n");
            Text("end", left - 6, y + 4, Quantity.OfTime(Math.Pow(10, decade)));
        }

        foreach (var count in axis.Counts)
        {
            Text("middle", scale.XOf(count), top + PanelHeight + 16, count.ToString("#,0", CultureInfo.InvariantCulture));
        }

        Text("middle", left + (PanelWidth / 2), top + PanelHeight + 34, axis.What);
    }

    private void WriteSeries(string what, List<(int Count, double Time)> points, int number, PanelScale scale, double left, double top)
    {
        var colour = $"var(--s{number % Colours})";
        var line = IsBaseline(what) ? "line baseline" : "line";
        text.Append(CultureInfo.InvariantCulture, $"<path class=\"{line}\" stroke=\"{colour}\" d=\"M{string.Join('L', points.Select(point => $"{Number(scale.XOf(point.Count))} {Number(scale.YOf(point.Time))}"))}\"/>\n");
        foreach (var (count, time) in points)
        {
            text.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{Number(scale.XOf(count))}\" cy=\"{Number(scale.YOf(time))}\" r=\"3.5\" fill=\"{colour}\"><title>{Escaped(FormattableString.Invariant($"{what}: {Quantity.OfTime(time)} at {count:#,0}"))}</title></circle>\n");
        }

        var y = top + PanelHeight + FootHeight;
        text.Append(CultureInfo.InvariantCulture, $"<path class=\"{line}\" stroke=\"{colour}\" d=\"M{Number(left)} {Number(y)}h24\"/>\n");
        Text(null, left + 32, y + 4, $"{what}: {string.Join(", ", points.Select(point => Quantity.OfTime(point.Time)))}");
    }

    private string Describe() => string.Join(' ', axes.Select(axis => $"By {axis.What}: " + string.Join("; ", axis.Series.Where(series => series.IsDrawn).Select(series =>
        $"{series.What} {string.Join(", ", PointsOf(axis, series).Select(point => FormattableString.Invariant($"{Quantity.OfTime(point.Time)} at {point.Count:#,0}")))}")) + "."));

    private List<(int Count, double Time)> PointsOf(GrowthAxis axis, GrowthSeries series) =>
        [.. axis.Counts.Select(count => (count, Time: timeOf(series.Benchmark, count))).Where(point => point.Time > 0).Select(point => (point.count, point.Time!.Value))];

    private void Text(string? style, double x, double y, string content) => text.Append(
        CultureInfo.InvariantCulture, $"<text{(style is null ? "" : $" class=\"{style}\"")} x=\"{Number(x)}\" y=\"{Number(y)}\">{Escaped(content)}</text>\n");

    private static double HeightOf(GrowthAxis[] row) => NameHeight + PanelHeight + FootHeight + (row.Max(axis => axis.Series.Count(series => series.IsDrawn)) * LegendLine);

    private static bool IsBaseline(string what) => what.EndsWith(Baseline, StringComparison.Ordinal);

    // A baseline has the colour of what is compared with it.
    private static string Plain(string what) => IsBaseline(what) ? what[..^Baseline.Length] : what;

    private static string Escaped(string content) => WebUtility.HtmlEncode(content);

    private static string Number(double value) => Math.Round(value, 2).ToString(CultureInfo.InvariantCulture);

    /// <summary>Where counts and times lie in a panel; times span whole decades.</summary>
    private sealed class PanelScale
    {
        private const double Inset = 22;

        private readonly double fewest;
        private readonly double most;
        private readonly double left;
        private readonly double top;

        public PanelScale(GrowthAxis axis, IEnumerable<double> times, double left, double top)
        {
            (this.left, this.top) = (left, top);
            (fewest, most) = (Math.Log10(axis.Counts[0]), Math.Log10(axis.Counts[^1]));
            var logarithms = times.Select(Math.Log10).ToList();
            Lowest = (int)Math.Floor(logarithms.Min());
            Highest = Math.Max((int)Math.Ceiling(logarithms.Max()), Lowest + 1);
        }

        public int Lowest { get; }

        public int Highest { get; }

        public double XOf(int count) => left + Inset + ((Math.Log10(count) - fewest) / (most - fewest) * (PanelWidth - (2 * Inset)));

        public double YOf(double time) => top + PanelHeight - ((Math.Log10(time) - Lowest) / (Highest - Lowest) * PanelHeight);
    }
}
