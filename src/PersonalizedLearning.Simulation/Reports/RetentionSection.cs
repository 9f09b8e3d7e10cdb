namespace PersonalizedLearning.Simulation;

/// <summary>What is left of mastery after days without practice.</summary>
internal sealed class RetentionSection(ReportedStudy study)
{
    /// <summary>The measures that are about it.</summary>
    public static IReadOnlyList<StudyMeasure> MeasuresOf(ReportedStudy study) =>
        [.. study.Result.Measures.Where(measure => measure.Name.StartsWith("retention", StringComparison.Ordinal) || measure.Name.StartsWith("retained", StringComparison.Ordinal))];

    /// <summary>Writes it.</summary>
    public void Write(MarkupWriter writer)
    {
        var measures = MeasuresOf(study);
        writer.Element("p", $"Mean true mastery of the goals at the end of practice, and later, after {Days()} without any.");
        using var scroll = writer.Open("div", ("class", "scroll"), ("role", "region"), ("aria-label", "What is left later"), ("tabindex", 0));
        using var table = writer.Open("table", ("class", "sortable"));
        using (writer.Open("thead"))
        using (writer.Open("tr"))
        {
            foreach (var heading in measures.Select(measure => measure.Title).Prepend("At the end").Prepend("Arm"))
            {
                writer.Element("th", heading, ("scope", "col"));
            }
        }

        foreach (var (position, setting) in study.Settings.Index())
        {
            using var body = writer.Open("tbody", ("data-setting", position));
            if (study.Settings.Count > 1)
            {
                using var head = writer.Open("tr", ("class", "setting"));
                writer.Element("th", setting.Name, ("scope", "rowgroup"), ("colspan", measures.Count + 2));
            }

            foreach (var condition in setting.Conditions)
            {
                using var row = writer.Open("tr");
                GlanceSection.WriteArm(writer, study, condition);
                var curve = study.Result.Conditions[condition].Curve;
                WriteValue(writer, curve.Count == 0 ? double.NaN : curve[^1].Mastery);
                foreach (var measure in measures)
                {
                    WriteValue(writer, study.Find(condition, measure.Name)?.Mean ?? double.NaN);
                }
            }
        }
    }

    private string Days() => study.Result.RetentionDays.Count == 0
        ? "some days"
        : $"{ReportText.Join([.. study.Result.RetentionDays.Select(ReportText.Plain)])}\u00A0{(study.Result.RetentionDays is [1] ? "day" : "days")}";

    private static void WriteValue(MarkupWriter writer, double mastery) =>
        writer.Element("td", ReportText.Percent(mastery, 1), ("data-v", double.IsFinite(mastery) ? GlanceSection.SortValue(mastery) : null));
}
