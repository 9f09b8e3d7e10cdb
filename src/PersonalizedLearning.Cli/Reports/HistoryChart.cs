using System.Globalization;
using NodaTime;
using NodaTime.Text;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Cli.Reports;

/// <summary>Draws how estimates of mastery came about over time: a step for each piece of evidence, labels at the ends of the lines.</summary>
/// <remarks>Lines differ by colour, dashes and the shape of their marks.</remarks>
internal sealed class HistoryChart
{
    /// <summary>How many lines can be told apart.</summary>
    public const int MostLines = 6;

    private const double Left = 40;
    private const double Top = 26;
    private const double Bottom = 38;
    private const double LabelGap = 22;
    private const double MarkGap = 9;

    private static readonly LocalDatePattern MonthPattern = LocalDatePattern.CreateWithInvariantCulture("MMM");

    private readonly MarkupWriter writer;
    private readonly ChartSize size;
    private readonly CompetencyFramework framework;
    private readonly ProficiencyScale scale;
    private readonly Instant from;
    private readonly Instant asOf;

    private HistoryChart(MarkupWriter writer, ChartSize size, MasteryMap map, IReadOnlyList<MasteryHistory> histories)
    {
        this.writer = writer;
        this.size = size;
        framework = map.Framework;
        scale = map.Rule.Scale;
        asOf = map.AsOf;
        var times = histories
            .SelectMany(history => history.Steps)
            .Select(step => step.Observation.At)
            .OfType<Instant>()
            .DefaultIfEmpty(asOf - Duration.FromDays(30));
        from = times.Min() - Duration.FromDays(4);
    }

    private double Right => size.Width - size.LabelRoom;

    private double Floor => size.Height - Bottom;

    /// <summary>Writes the chart as an SVG element.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="size">For which width.</param>
    /// <param name="id">A name for the picture, unique in the document.</param>
    /// <param name="name">The learner's name.</param>
    /// <param name="map">The mastery map of the learner.</param>
    /// <param name="histories">The histories, <see cref="MostLines"/> at the most.</param>
    public static void Write(MarkupWriter writer, ChartSize size, string id, string name, MasteryMap map, IReadOnlyList<MasteryHistory> histories)
    {
        var chart = new HistoryChart(writer, size, map, histories);
        using var svg = writer.Open(
            "svg", ("class", $"chart {size.Name}"), ("role", "img"), ("aria-labelledby", $"{id}-title {id}-desc"),
            ("viewBox", $"0 0 {MarkupWriter.Number(size.Width)} {MarkupWriter.Number(size.Height)}"));
        var count = NumberText.Count(histories.Count, "competency", "competencies");
        writer.Element("title", $"How sure it is that {name} has mastered {count}, over time", ("id", $"{id}-title"));
        writer.Element("desc", string.Join(" ", histories.Select(chart.Describe)), ("id", $"{id}-desc"));
        chart.WriteAxes();
        for (var line = 0; line < histories.Count; line++)
        {
            chart.WriteLine(histories[line], line);
        }

        chart.WriteLabels(histories);
    }

    /// <summary>Writes the mark of a line for a legend.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="line">The position of the line, from 0.</param>
    public static void WriteLegendMark(MarkupWriter writer, int line)
    {
        using var svg = writer.Open("svg", ("class", "key"), ("viewBox", "0 0 34 14"), ("aria-hidden", "true"));
        writer.Element("path", null, ("class", $"line line{line}"), ("d", "M1 7H33"));
        WriteMark(writer, line, 17, 7);
    }

    private string Describe(MasteryHistory history)
    {
        var label = framework[framework.RequiredIndexOf(history.Decision.Competency)].Label;
        return history.Steps.Count == 0
            ? $"{label}: no evidence."
            : $"{label}: {NumberText.Count(history.Steps.Count, "step")} of evidence, from {Percent(history.Steps[0].ValueAfter)} to {Percent(history.Decision.Estimate.Value)}.";
    }

    private string Percent(double value) => NumberText.Percent(scale.Normalize(value), scale.Normalize(scale.ProficientFrom));

    private void WriteAxes()
    {
        var mastery = scale.Normalize(scale.ProficientFrom);
        foreach (var share in (ReadOnlySpan<double>)[0, 0.25, 0.5, 0.75])
        {
            writer.Element("path", null, ("class", "grid"), ("d", $"M{At(Left, YOf(share))}H{MarkupWriter.Number(Right)}"));
            writer.Element("text", NumberText.Percent(share), ("class", "tick-y"), ("x", Left - 6), ("y", YOf(share) + 4));
        }

        writer.Element("path", null, ("class", "threshold"), ("d", $"M{At(Left, YOf(mastery))}H{MarkupWriter.Number(Right)}"));
        writer.Element("text", NumberText.Percent(mastery), ("class", "tick-y mastery"), ("x", Left - 6), ("y", YOf(mastery) + 4));
        writer.Element("text", $"Mastered from {NumberText.Percent(mastery)}", ("class", "threshold-name"), ("x", Left + 2), ("y", Top - 10));
        WriteMonths();
    }

    private void WriteMonths()
    {
        var first = from.InUtc().Date;
        var months = Enumerable.Range(1, (int)Math.Ceiling((asOf - from).TotalDays / 28) + 1)
            .Select(month => new LocalDate(first.Year, first.Month, 1).PlusMonths(month))
            .TakeWhile(month => month.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant() <= asOf)
            .ToList();
        var every = Math.Max(1, (int)Math.Ceiling(months.Count / (double)size.MostTicks));
        var shown = months.Where((_, position) => position % every == 0).ToList();
        for (var position = 0; position < shown.Count; position++)
        {
            var month = shown[position];
            var x = XOf(month.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant());
            writer.Element("path", null, ("class", "grid"), ("d", $"M{At(x, Floor)}v5"));
            writer.Element("text", MonthPattern.Format(month), ("class", "tick-x"), ("x", x), ("y", Floor + 17));
            if (position == 0 || month.Year != shown[position - 1].Year)
            {
                writer.Element("text", month.Year.ToString(CultureInfo.InvariantCulture), ("class", "tick-x"), ("x", x), ("y", Floor + 31));
            }
        }
    }

    private void WriteLine(MasteryHistory history, int line)
    {
        if (history.Steps.Count == 0)
        {
            return;
        }

        // Attempts of one day would hide each other: they stand side by side.
        var wanted = history.Steps.Select(step => XOf(step.Observation.At ?? asOf)).ToList();
        var places = SpacedColumn.Place(wanted, [.. wanted.Select(_ => MarkGap)], Left, Right);
        var points = history.Steps.Select((step, position) => (X: places[position], Y: YOf(scale.Normalize(step.ValueAfter)))).ToList();

        var path = $"M{At(points[0].X, points[0].Y)}" + string.Concat(points.Skip(1).Select(point => Step(point.X, point.Y)));
        writer.Line();
        using var group = writer.Open("g", ("class", "series"), ("data-line", line));
        writer.Element("title", Describe(history));
        writer.Element("path", null, ("class", $"line since line{line}"), ("d", $"M{At(points[^1].X, points[^1].Y)}{Step(Right, EndOf(history))}"));
        writer.Element("path", null, ("class", $"line line{line}"), ("d", path));
        foreach (var (x, y) in points)
        {
            WriteMark(writer, line, x, y);
        }
    }

    private void WriteLabels(IReadOnlyList<MasteryHistory> histories)
    {
        var order = Enumerable.Range(0, histories.Count).OrderBy(line => EndOf(histories[line])).ToList();
        var wanted = order.Select(line => EndOf(histories[line])).ToList();
        var apart = order.Select(_ => LabelGap).ToList();
        var places = SpacedColumn.Place(wanted, apart, Top, Floor - 4);
        for (var row = 0; row < order.Count; row++)
        {
            WriteLabel(histories[order[row]], order[row], places[row]);
        }
    }

    private void WriteLabel(MasteryHistory history, int line, double y)
    {
        var item = framework[framework.RequiredIndexOf(history.Decision.Competency)];
        writer.Element("path", null, ("class", "leader"), ("d", $"M{At(Right + 2, EndOf(history))}L{At(Right + 12, y)}"));
        WriteMark(writer, line, Right + 17, y);
        var x = Right + 25;
        using var text = writer.Open("text", ("class", "line-name"), ("data-line", line), ("x", x), ("y", y + 4));
        writer.Element("tspan", item.Code ?? "", ("class", "code"));
        writer.Element("tspan", $" {Percent(history.Decision.Estimate.Value)}");
        if (size.HasTitles)
        {
            var used = TextWidth.Of($"{item.Code} {Percent(history.Decision.Estimate.Value)}  ", 12, bold: true);
            writer.Element("tspan", $" {TextWidth.Fit(item.Title ?? "", size.Width - x - used, 11)}", ("class", "line-title"));
        }
    }

    private static void WriteMark(MarkupWriter writer, int line, double x, double y)
    {
        var path = (line % MostLines) switch
        {
            0 => "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z",
            1 => "M-3.6 -3.6H3.6V3.6H-3.6Z",
            2 => "M0 -4.6L4.6 3.4H-4.6Z",
            3 => "M0 -5L5 0L0 5L-5 0Z",
            4 => "M-1.6 -4.6H1.6V-1.6H4.6V1.6H1.6V4.6H-1.6V1.6H-4.6V-1.6H-1.6Z",
            _ => "M0 4.6L4.6 -3.4H-4.6Z",
        };
        writer.Element("path", null, ("class", $"mark line{line}"), ("transform", $"translate({At(x, y)})"), ("d", path));
    }

    private double EndOf(MasteryHistory history) => YOf(scale.Normalize(history.Decision.Estimate.Value));

    private double XOf(Instant at) => Left + ((at - from) / (asOf - from) * (Right - Left));

    private double YOf(double share) => Floor - (share * (Floor - Top));

    private static string Step(double x, double y) => $"H{MarkupWriter.Number(x)}V{MarkupWriter.Number(y)}";

    private static string At(double x, double y) => $"{MarkupWriter.Number(x)} {MarkupWriter.Number(y)}";
}
