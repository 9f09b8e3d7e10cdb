namespace PersonalizedLearning.Simulation;

/// <summary>How groups of learners differ: for each measure the mean of each group, and how far the highest and the lowest are apart.</summary>
internal sealed class GroupSection(ReportedStudy study)
{
    private readonly ILookup<(int Condition, string Measure), GroupGap> gaps = study.Result.GroupGaps.ToLookup(gap => (gap.Condition, gap.Measure));

    /// <summary>Writes it.</summary>
    public void Write(MarkupWriter writer)
    {
        writer.Element("p", $"Learners are of {ReportText.Count(study.Groups.Count, "group")}: {ReportWords.Names(study.Groups)}. The gap is that between the group with the highest and the one with the lowest mean; where its interval comes near zero, groups may fare alike.");
        foreach (var (index, measure) in study.Result.Measures.Index().Where(item => study.Result.Conditions.Any(condition => condition.Measures.Any(value => value.Measure == item.Item.Name && value.Group is not null))))
        {
            writer.Line();
            using var block = writer.Open("div", ("class", "measure"), ("data-measure", index));
            writer.Element("h3", $"{measure.Title} by group");
            WriteTable(writer, measure);
        }
    }

    private void WriteTable(MarkupWriter writer, StudyMeasure measure)
    {
        using var scroll = writer.Open("div", ("class", "scroll"), ("role", "region"), ("aria-label", $"{measure.Title} by group"), ("tabindex", 0));
        using var table = writer.Open("table", ("class", "sortable"));
        using (writer.Open("thead"))
        using (writer.Open("tr"))
        {
            foreach (var heading in study.Groups.Prepend("Arm").Append("Gap (interval)").Append("Gap in SD").Append("From, to"))
            {
                writer.Element("th", heading, ("scope", "col"));
            }
        }

        foreach (var (position, setting) in study.Settings.Index().Where(item => item.Item.Conditions.Any(condition => study.Groups.Any(group => study.Find(condition, measure.Name, group) is not null))))
        {
            using var body = writer.Open("tbody", ("data-setting", position));
            if (study.Settings.Count > 1)
            {
                using var head = writer.Open("tr", ("class", "setting"));
                writer.Element("th", setting.Name, ("scope", "rowgroup"), ("colspan", study.Groups.Count + 4));
            }

            foreach (var condition in setting.Conditions)
            {
                WriteRow(writer, measure, condition);
            }
        }
    }

    private void WriteRow(MarkupWriter writer, StudyMeasure measure, int condition)
    {
        var decimals = study.DecimalsOf(measure.Name);
        using var row = writer.Open("tr");
        GlanceSection.WriteArm(writer, study, condition);
        foreach (var found in study.Groups.Select(group => study.Find(condition, measure.Name, group)))
        {
            WriteValue(writer, found?.Mean ?? double.NaN, found?.Lower ?? double.NaN, found?.Upper ?? double.NaN, decimals);
        }

        var gap = gaps[(condition, measure.Name)].FirstOrDefault();
        WriteValue(writer, gap?.Gap ?? double.NaN, gap?.Lower ?? double.NaN, gap?.Upper ?? double.NaN, decimals);
        writer.Element("td", gap is null ? ReportText.None : ReportText.Show(gap.Standardized, 2), ("data-v", gap is not null && double.IsFinite(gap.Standardized) ? GlanceSection.SortValue(gap.Standardized) : null));
        writer.Element("td", gap is null ? ReportText.None : $"{gap.Lowest}, {gap.Highest}");
    }

    private static void WriteValue(MarkupWriter writer, double mean, double lower, double upper, int decimals)
    {
        using var cell = writer.Open("td", ("data-v", double.IsFinite(mean) ? GlanceSection.SortValue(mean) : null));
        writer.Text(ReportText.Show(mean, decimals));
        if (double.IsFinite(lower) && double.IsFinite(upper))
        {
            writer.Element("small", ReportText.Interval(lower, upper, decimals));
        }
    }
}
