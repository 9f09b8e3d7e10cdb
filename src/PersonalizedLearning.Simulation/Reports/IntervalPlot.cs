namespace PersonalizedLearning.Simulation;

/// <summary>Draws intervals as bars with a point, one picture a row, all of a setting on one scale.</summary>
internal sealed class IntervalPlot
{
    private const double Width = 240;
    private const double Height = 22;
    private const double Margin = 8;
    private const double EndsFrom = 14;

    private readonly double from;
    private readonly double to;
    private readonly double? line;

    /// <param name="values">What must be on the scale; what is not a number is passed over.</param>
    /// <param name="line">Where a line is drawn that values are held against.</param>
    public IntervalPlot(IEnumerable<double> values, double? line)
    {
        var known = values.Concat(line is { } at ? [at] : []).Where(double.IsFinite).DefaultIfEmpty(0).ToList();
        (from, to, this.line) = (known.Min(), known.Max(), line);
        if (to - from <= 0)
        {
            (from, to) = (from - 1, to + 1);
        }
    }

    /// <summary>Draws one.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="mean">The point.</param>
    /// <param name="lower">Where the bar begins.</param>
    /// <param name="upper">Where it ends.</param>
    /// <param name="best">Whether the point stands out by its form.</param>
    public void Draw(MarkupWriter writer, double mean, double lower, double upper, bool best)
    {
        using var picture = writer.Open("svg", ("class", "interval"), ("viewBox", $"0 0 {MarkupWriter.Number(Width)} {MarkupWriter.Number(Height)}"), ("aria-hidden", "true"));
        if (line is { } at)
        {
            writer.Element("path", null, ("class", "held"), ("d", $"M{MarkupWriter.Number(X(at))} 0V{MarkupWriter.Number(Height)}"));
        }

        if (double.IsFinite(lower) && double.IsFinite(upper))
        {
            var ends = X(upper) - X(lower) > EndsFrom;
            writer.Element("path", null, ("class", "span"), ("d", $"M{MarkupWriter.Number(X(lower))} {(ends ? "6v10m0-5" : "11")}H{MarkupWriter.Number(X(upper))}{(ends ? "m0-5v10" : "")}"));
        }

        if (double.IsFinite(mean))
        {
            writer.Element("path", null, ("class", best ? "point best" : "point"), ("d", $"M{MarkupWriter.Number(X(mean))} 11{(best ? "m-6 0l6-6 6 6-6 6z" : "m-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z")}"));
        }
    }

    /// <summary>Writes the ends of the scale.</summary>
    public void WriteScale(MarkupWriter writer, int decimals, bool signed)
    {
        using var scale = writer.Open("span", ("class", "scale"));
        writer.Element("span", ReportText.Show(from, decimals, signed));
        writer.Element("span", ReportText.Show(to, decimals, signed));
    }

    private double X(double value) => Margin + ((value - from) / (to - from) * (Width - (2 * Margin)));
}
