namespace PersonalizedLearning.Simulation;

/// <summary>A row for each cell, a column for each measure.</summary>
internal sealed class GlanceSection(ReportedStudy study)
{
    private readonly int[] decimals = [.. study.Result.Measures.Select(measure => study.DecimalsOf(measure.Name))];

    /// <summary>Writes it.</summary>
    public void Write(MarkupWriter writer)
    {
        writer.Element("p", $"Means over all learners with {study.Confidence} intervals. ↑: more is better, ↓: less is better, ★: the best of its setting, ◇: sees the truth. What each measure is stands in the next section.");
        using var scroll = writer.Open("div", ("class", "scroll"), ("role", "region"), ("aria-label", "All arms and measures"), ("tabindex", 0));
        using var table = writer.Open("table", ("class", "glance sortable"));
        WriteHead(writer);
        foreach (var setting in study.Settings)
        {
            writer.Line();
            using var body = writer.Open("tbody");
            if (study.Settings.Count > 1)
            {
                using var head = writer.Open("tr", ("class", "setting"));
                writer.Element("th", setting.Name, ("scope", "rowgroup"), ("colspan", study.Result.Measures.Count + 1));
            }

            foreach (var condition in setting.Conditions)
            {
                WriteRow(writer, setting, condition);
            }
        }
    }

    /// <summary>Heads a row with an arm.</summary>
    public static void WriteArm(MarkupWriter writer, ReportedStudy study, int condition)
    {
        var arm = study.ArmOf(condition);
        using var cell = writer.Open("th", ("scope", "row"), ("class", "arm"), ("data-v", arm.Index));
        writer.Element("b", arm.Letters, ("class", "letters"));
        writer.Element("span", $"{arm.Name}{(arm.SeesTruth ? " ◇" : "")}");
        if (study.Baselines.Contains(condition))
        {
            writer.Element("span", "baseline", ("class", "mark"));
        }
    }

    private void WriteHead(MarkupWriter writer)
    {
        using var head = writer.Open("thead");
        using var row = writer.Open("tr");
        writer.Element("th", "Arm", ("scope", "col"));
        foreach (var measure in study.Result.Measures)
        {
            writer.Element("th", $"{measure.Title}{measure.HigherIsBetter switch { true => " ↑", false => " ↓", null => "" }}", ("scope", "col"), ("title", measure.Meaning));
        }
    }

    private void WriteRow(MarkupWriter writer, ReportSetting setting, int condition)
    {
        using var row = writer.Open("tr");
        WriteArm(writer, study, condition);
        foreach (var (index, measure) in study.Result.Measures.Index())
        {
            var found = study.Find(condition, measure.Name);
            var best = study.BestOf(setting, measure) == condition;
            using var cell = writer.Open("td", ("class", best ? "best" : null), ("data-v", found is { } known && double.IsFinite(known.Mean) ? SortValue(known.Mean) : null));
            writer.Text($"{(best ? "★ " : "")}{ReportNumber.Show(found?.Mean ?? double.NaN, decimals[index])}");
            if (found is not null && double.IsFinite(found.Lower))
            {
                writer.Element("small", ReportNumber.Interval(found.Lower, found.Upper, decimals[index]));
            }
        }
    }

    /// <summary>A number by which a script sorts.</summary>
    public static string SortValue(double value) => value.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
}
