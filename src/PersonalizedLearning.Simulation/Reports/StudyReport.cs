using System.Text;

namespace PersonalizedLearning.Simulation;

/// <summary>What came out of a study as one HTML file that people read: findings in words, tables, and charts that answer to mouse and keyboard.</summary>
/// <remarks>
/// The file needs nothing else and no network, in light and dark, on paper and on a phone; its content security policy allows its own script and style alone.
/// Tables and words are there without script, charts are not. The same result gives the same bytes.
/// Charts are drawn by uPlot (MIT licence), which is part of the file with its licence.
/// </remarks>
public static class StudyReport
{
    /// <summary>Writes a report as UTF-8.</summary>
    /// <param name="stream">Where to; left open.</param>
    /// <param name="result">What came out.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(Stream stream, StudyResult result)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(result);
        stream.Write(Encoding.UTF8.GetBytes(PageOf(result).ToHtml()));
    }

    /// <summary>Writes a report.</summary>
    /// <param name="writer">Where to; left open.</param>
    /// <param name="result">What came out.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(TextWriter writer, StudyResult result)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(result);
        writer.Write(PageOf(result).ToHtml());
    }

    private static Page PageOf(StudyResult result)
    {
        var study = new ReportedStudy(result);
        return new Page
        {
            Title = $"Study: {result.Study}",
            Lead = ReportWords.Lead(study),
            Contents = ("On this page", "To the content"),
            Sections = [.. SectionsOf(study)],
            Footer = $"Made from the result of the study alone, with seed {result.Seed}. Charts: {ReportAssets.Library}.",
            Style = ReportAssets.Style,
            Script = ReportAssets.Script,
        };
    }

    private static IEnumerable<(string Id, string Heading, Action<MarkupWriter> Write)> SectionsOf(ReportedStudy study)
    {
        var pictures = new PictureSections(study);
        yield return ("short", "In short", new ShortSection(study).Write);
        yield return ("comparison", "All arms at a glance", new GlanceSection(study).Write);
        yield return ("measures", "One measure at a time", new MeasureSection(study).Write);
        yield return ("curves", "How mastery grows", PictureSections.WriteCurves);
        yield return ("time", "How long it takes", pictures.WriteTime);
        yield return ("map", "Which competencies, and when", PictureSections.WriteMap);
        yield return ("calibration", "Whether estimates tell the truth", pictures.WriteCalibration);
        yield return ("practice", "Where practice goes", pictures.WritePractice);
        if (study.Groups.Count > 1)
        {
            yield return ("groups", "Whether groups fare alike", new GroupSection(study).Write);
        }

        if (RetentionSection.MeasuresOf(study).Count > 0)
        {
            yield return ("retention", "What is left later", new RetentionSection(study).Write);
        }

        yield return ("method", "How it was done", new MethodSection(study).Write);
        yield return ("licence", "Licence of the charts", WriteLicence);
    }

    private static void WriteLicence(MarkupWriter writer)
    {
        writer.Element("p", $"The charts of this file are drawn by {ReportAssets.Library} (github.com/leeoniya/uPlot), which is part of it under this licence:");
        writer.Element("pre", ReportAssets.Licence, ("class", "licence"));
    }
}
