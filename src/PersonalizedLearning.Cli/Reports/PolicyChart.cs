using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Cli.Reports;

/// <summary>Draws how policies react to the same evidence: a row of panels for each policy, a column for each learner and competency.</summary>
/// <remarks>The same input gives the same text. A picture of its own, for light and dark, without scripts.</remarks>
internal sealed class PolicyChart
{
    /// <summary>How many columns there is room for.</summary>
    public const int MostColumns = 6;

    private const double Width = 880;
    private const double Margin = 16;
    private const double AxisRoom = 40;
    private const double EndRoom = 44;
    private const double LineHeight = 18;
    private const double NameHeight = 24;
    private const double PanelHeight = 74;
    private const double RowGap = 14;
    private const double Inset = 6;
    private const double FootHeight = 58;
    private const double TitleSize = 14;
    private const int MostTitleLines = 2;

    private const string Css =
        """

        text { font: 12px "Segoe UI", Roboto, "Helvetica Neue", Arial, "Liberation Sans", sans-serif; fill: var(--soft-ink); }
        .ground { fill: var(--ground); }
        .panel { fill: var(--panel); }
        .grid { stroke: var(--rule); stroke-width: 1; fill: none; }
        .title, .name { fill: var(--ink); font-size: 14px; font-weight: 650; }
        .tick { text-anchor: end; }
        .end { fill: var(--l0); font-weight: 650; }
        .estimate { fill: none; stroke: var(--l0); stroke-width: 2; stroke-linejoin: round; }
        .seen { fill: var(--ground); stroke: var(--l1); stroke-width: 1.4; }
        .seen.full { fill: var(--l1); }

        """;

    private readonly MarkupWriter writer = new();
    private readonly IReadOnlyList<(string Name, MasteryPolicySet Policies)> rows;
    private readonly IReadOnlyList<EvidenceAxis> columns;
    private readonly IReadOnlyList<IReadOnlyList<string>> titles;
    private readonly double top;

    private PolicyChart(IReadOnlyList<(string Name, MasteryPolicySet Policies)> rows, IReadOnlyList<EvidenceAxis> columns)
    {
        this.rows = rows;
        this.columns = columns;
        titles = [.. columns.Select(column => TextWidth.Wrap(column.Title, ColumnWidth - 8, TitleSize, MostTitleLines))];
        top = Margin + ((titles.Max(lines => lines.Count) + 1) * LineHeight);
    }

    private double ColumnWidth => (Width - Margin - AxisRoom) / columns.Count;

    private double PanelWidth => ColumnWidth - EndRoom;

    private double Height => top + (rows.Count * (NameHeight + PanelHeight + RowGap)) + FootHeight;

    /// <summary>Draws the chart.</summary>
    /// <param name="rows">The policies with their names.</param>
    /// <param name="columns">The evidence, <see cref="MostColumns"/> at the most.</param>
    /// <returns>The text of an SVG file.</returns>
    public static string Draw(IReadOnlyList<(string Name, MasteryPolicySet Policies)> rows, IReadOnlyList<EvidenceAxis> columns)
    {
        var chart = new PolicyChart(rows, columns);
        chart.Write();
        return chart.writer.ToString();
    }

    private void Write()
    {
        using (writer.Open(
            "svg", ("xmlns", "http://www.w3.org/2000/svg"), ("viewBox", $"0 0 {MarkupWriter.Number(Width)} {MarkupWriter.Number(Height)}"), ("width", Width),
            ("height", Height), ("role", "img"), ("aria-labelledby", "title desc")))
        {
            writer.Line();
            writer.Element("title", $"How {NumberText.Count(rows.Count, "policy", "policies")} react to the same evidence", ("id", "title"));
            var curves = rows.Select(row => columns.Select(column => PolicyCurve.Of(row.Policies, column)).ToList()).ToList();
            writer.Element("desc", Describe(curves), ("id", "desc"));
            using (writer.Open("style"))
            {
                writer.Constant(PageColours.Css);
                writer.Constant(Css);
            }

            writer.Line();
            writer.Element("rect", null, ("class", "ground"), ("width", Width), ("height", Height));
            WriteTitles();
            for (var row = 0; row < rows.Count; row++)
            {
                WriteRow(row, curves[row]);
            }

            WriteFoot();
        }

        writer.Line();
    }

    private string Describe(List<List<CurvePoint[]>> curves) => string.Join(' ', rows.Zip(curves, (row, ofRow) =>
        $"{row.Name}: {string.Join(", ", columns.Zip(ofRow, (column, curve) => $"{column.Title} {NumberText.Percent(curve[^1].Share)}"))}."));

    private void WriteTitles()
    {
        for (var column = 0; column < columns.Count; column++)
        {
            var lines = titles[column];
            for (var line = 0; line < lines.Count; line++)
            {
                writer.Element("text", lines[line], ("class", "title"), ("x", LeftOf(column)), ("y", Margin + ((line + 0.7) * LineHeight)));
            }

            writer.Element("text", columns[column].Extent, ("x", LeftOf(column)), ("y", Margin + ((lines.Count + 0.6) * LineHeight)));
        }
    }

    private void WriteRow(int row, List<CurvePoint[]> curves)
    {
        var y = top + (row * (NameHeight + PanelHeight + RowGap)) + NameHeight;
        writer.Line();
        writer.Element("text", rows[row].Name, ("class", "name"), ("x", Margin), ("y", y - 7));
        foreach (var share in (ReadOnlySpan<double>)[0, 0.5, 1])
        {
            writer.Element("text", NumberText.Percent(share), ("class", "tick"), ("x", Margin + AxisRoom - 6), ("y", YOf(y, share) + 4));
        }

        for (var column = 0; column < columns.Count; column++)
        {
            WritePanel(column, y, curves[column]);
        }
    }

    private void WritePanel(int column, double y, CurvePoint[] curve)
    {
        var left = LeftOf(column);
        writer.Element("rect", null, ("class", "panel"), ("x", left), ("y", y), ("width", PanelWidth), ("height", PanelHeight), ("rx", 3));
        foreach (var share in (ReadOnlySpan<double>)[0, 0.5, 1])
        {
            writer.Element("path", null, ("class", "grid"), ("d", $"M{At(left, YOf(y, share))}h{MarkupWriter.Number(PanelWidth)}"));
        }

        writer.Element("path", null, ("class", "estimate"), ("d", PathOf(left, y, curve)));
        WriteEvidence(column, y);
        var end = curve[^1].Share;
        writer.Element("text", NumberText.Percent(end), ("class", "end"), ("x", left + PanelWidth + 4), ("y", YOf(y, end) + 4));
        writer.Line();
    }

    private void WriteEvidence(int column, double y)
    {
        var axis = columns[column];
        for (var row = 0; row < axis.Rows.Count; row++)
        {
            if (axis.Rows[row].Competencies.Contains(axis.Competency))
            {
                var share = axis.Rows[row].Observation.Fraction;
                var x = LeftOf(column) + (axis.PlaceOf(row) * PanelWidth);
                writer.Element("circle", null, ("class", share >= 1 ? "seen full" : "seen"), ("cx", x), ("cy", YOf(y, share)), ("r", 3.2));
            }
        }
    }

    private void WriteFoot()
    {
        var y = Height - FootHeight + 16;
        var x = Margin + AxisRoom;
        writer.Element("circle", null, ("class", "seen"), ("cx", x), ("cy", y - 4), ("r", 3.2));
        writer.Element("circle", null, ("class", "seen full"), ("cx", x + 10), ("cy", y - 4), ("r", 3.2));
        writer.Element("text", "a result, by its share of full credit; filled where it is full", ("x", x + 20), ("y", y));
        writer.Element("path", null, ("class", "estimate"), ("d", $"M{At(x - 4, y + 16)}h18"));
        writer.Element("text", "the estimate, as a share of the policy's range, with its value at the end", ("x", x + 20), ("y", y + 20));
    }

    // Points between two equal ones lie on the same line.
    private string PathOf(double left, double y, CurvePoint[] curve)
    {
        var points = curve.Select(point => (X: MarkupWriter.Number(left + (point.Place * PanelWidth)), Y: MarkupWriter.Number(YOf(y, point.Share)))).ToList();
        var bends = points.Where((point, index) => index == 0 || index == points.Count - 1 || points[index - 1].Y != point.Y || points[index + 1].Y != point.Y);
        return "M" + string.Join('L', bends.Select(point => $"{point.X} {point.Y}"));
    }

    private double LeftOf(int column) => Margin + AxisRoom + (column * ColumnWidth);

    private static double YOf(double panel, double share) => panel + Inset + ((1 - share) * (PanelHeight - (2 * Inset)));

    private static string At(double x, double y) => $"{MarkupWriter.Number(x)} {MarkupWriter.Number(y)}";
}
