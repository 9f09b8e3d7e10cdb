namespace PersonalizedLearning.Simulation;

/// <summary>A row for each cell, a column for each measure.</summary>
internal sealed class GlanceSection(ReportedStudy study)
{
    private const int ShownMeasures = 8;

    private static readonly string[] Main = ["gain", "final-mastery", "reached", "steps-to-mastery-restricted", "over-practice", "under-practice", "agreement"];

    /// <summary>Writes it.</summary>
    public void Write(MarkupWriter writer)
    {
        writer.Element("p", $"Means over all learners with {study.Confidence} intervals. ↑: more is better, ↓: less is better, ★: the best of its setting, ◇: sees the truth. What each measure is stands in the next section.");
        var main = MainMeasures();
        WriteTable(writer, main, "All arms, main measures");
        var others = study.Result.Measures.Except(main).ToList();
        if (others.Count > 0)
        {
            using var details = writer.Open("details", ("class", "more"));
            writer.Element("summary", ReportText.Count(others.Count, "more measure"));
            WriteTable(writer, others, "All arms, other measures");
        }
    }

    private List<StudyMeasure> MainMeasures()
    {
        var all = study.Result.Measures;
        return all.Count <= ShownMeasures ? [.. all]
            : [.. all.Take(1).Concat(all.Where(measure => Main.Contains(measure.Name))).Concat(RetentionSection.MeasuresOf(study)).Concat(all).Distinct().Take(ShownMeasures)];
    }

    private void WriteTable(MarkupWriter writer, List<StudyMeasure> measures, string title)
    {
        using var scroll = writer.Open("div", ("class", "scroll"), ("role", "region"), ("aria-label", title), ("tabindex", 0));
        using var table = writer.Open("table", ("class", "glance sortable"));
        WriteHead(writer, measures);
        foreach (var (position, setting) in study.Settings.Index())
        {
            writer.Line();
            using var body = writer.Open("tbody", ("data-setting", position));
            if (study.Settings.Count > 1)
            {
                using var head = writer.Open("tr", ("class", "setting"));
                writer.Element("th", setting.Name, ("scope", "rowgroup"), ("colspan", measures.Count + 1));
            }

            foreach (var condition in setting.Conditions)
            {
                WriteRow(writer, measures, setting, condition);
            }
        }
    }

    /// <summary>Heads a row with an arm.</summary>
    public static void WriteArm(MarkupWriter writer, ReportedStudy study, int condition)
    {
        var arm = study.ArmOf(condition);
        using var cell = writer.Open("th", ("scope", "row"), ("class", "arm"), ("data-v", arm.Index));
        writer.Element("b", arm.Letters, ("class", "letters"));
        writer.Element("span", $"{arm.Name}{(arm.SeesTruth ? "\u00A0◇" : "")}");
        if (study.Baselines.Contains(condition))
        {
            writer.Text(" ");
            writer.Element("span", "baseline", ("class", "mark"));
        }
    }

    private static void WriteHead(MarkupWriter writer, List<StudyMeasure> measures)
    {
        using var head = writer.Open("thead");
        using var row = writer.Open("tr");
        writer.Element("th", "Arm", ("scope", "col"));
        foreach (var measure in measures)
        {
            writer.Element("th", $"{measure.Title}{measure.HigherIsBetter switch { true => "\u00A0↑", false => "\u00A0↓", null => "" }}", ("scope", "col"), ("title", measure.Meaning));
        }
    }

    private void WriteRow(MarkupWriter writer, List<StudyMeasure> measures, ReportSetting setting, int condition)
    {
        using var row = writer.Open("tr");
        WriteArm(writer, study, condition);
        foreach (var measure in measures)
        {
            var decimals = study.DecimalsOf(measure.Name);
            var found = study.Find(condition, measure.Name);
            var best = study.BestOf(setting, measure) == condition;
            using var cell = writer.Open("td", ("class", best ? "best" : null), ("data-v", found is { } known && double.IsFinite(known.Mean) ? SortValue(known.Mean) : null));
            writer.Text($"{(best ? "★ " : "")}{ReportText.Show(found?.Mean ?? double.NaN, decimals)}");
            if (found is not null && double.IsFinite(found.Lower))
            {
                writer.Element("small", ReportText.Interval(found.Lower, found.Upper, decimals));
            }
        }
    }

    /// <summary>A number by which a script sorts.</summary>
    public static string SortValue(double value) => value.ToString("G9", System.Globalization.CultureInfo.InvariantCulture);
}
