namespace PersonalizedLearning.Simulation;

/// <summary>The findings in words, what the arms are, and how to read the rest.</summary>
internal sealed class ShortSection(ReportedStudy study)
{
    private const int ShownSettings = 8;

    /// <summary>Writes it.</summary>
    public void Write(MarkupWriter writer)
    {
        if (study.Primary is { } primary)
        {
            writer.Element("p", $"First of all the study is about {primary.Title}: {primary.Meaning}{(study.Result.Measures.Count > 1 ? $" {ReportText.Count(study.Result.Measures.Count, "measure")} were taken of each learner; all are below." : "")}");
            WriteFindings(writer, primary);
        }

        WriteArms(writer);
        WriteGuide(writer);
    }

    private void WriteFindings(MarkupWriter writer, StudyMeasure measure)
    {
        using var list = writer.Open("ul", ("class", "findings"));
        foreach (var (position, setting) in study.Settings.Take(ShownSettings).Index())
        {
            using var item = writer.Open("li", ("class", "state"));
            writer.Element("strong", setting.Name);
            writer.Element("p", ReportWords.Finding(study, position, measure));
        }

        if (study.Settings.Count > ShownSettings)
        {
            writer.Element("li", $"{study.Settings.Count - ShownSettings} more settings are in the tables below.");
        }
    }

    private void WriteArms(MarkupWriter writer)
    {
        writer.Element("h3", "Who led the learners");
        writer.Element("p", "A policy judges from answers what is mastered; a selector chooses what is practised next. In tables and charts each pair has its letter.");
        using var scroll = writer.Open("div", ("class", "scroll"), ("role", "region"), ("aria-label", "The arms"), ("tabindex", 0));
        using var table = writer.Open("table", ("class", "arms"));
        using (writer.Open("thead"))
        using (writer.Open("tr"))
        {
            foreach (var heading in (ReadOnlySpan<string>)["Arm", "Policy", "Selector", ""])
            {
                writer.Element(heading.Length == 0 ? "td" : "th", heading, ("scope", heading.Length == 0 ? null : "col"));
            }
        }

        using var body = writer.Open("tbody");
        foreach (var arm in study.Arms)
        {
            using var row = writer.Open("tr");
            writer.Element("th", arm.Letters, ("scope", "row"));
            writer.Element("td", arm.Policy);
            writer.Element("td", arm.Selector);
            writer.Element("td", RoleOf(arm));
        }
    }

    private string RoleOf(ReportArm arm)
    {
        var baseline = study.Baselines.Any(condition => condition is { } known && study.ArmOf(known) == arm);
        return (baseline, arm.SeesTruth) switch
        {
            (true, true) => "baseline; sees the truth, as no application can",
            (true, false) => "baseline: others are compared with it",
            (false, true) => "◇ sees the truth, as no application can: a bound for the others",
            _ => "",
        };
    }

    private void WriteGuide(MarkupWriter writer)
    {
        writer.Element("h3", "How to read this");
        using var list = writer.Open("ul", ("class", "guide"));
        writer.Element("li", "These are simulated learners. What goes on in them is known, because a model says so: what a policy believes can be held against the truth, as is not possible with people. The report shows what would happen if learners were as the model says. Whether people are is another question.");
        writer.Element("li", $"An interval, as in 0.62 (0.60 to 0.64), covers the value that endlessly many such learners would give in {study.Confidence} of studies. More learners make it narrower. It says nothing about how well the model fits people.");
        if (study.Arms.Count > 1)
        {
            writer.Element("li", "Every arm led the same learners, with the same luck wherever they did the same. So the difference between two arms is known better than either of them: look at differences, not at whether two intervals overlap.");
        }

        writer.Element("li", "★ marks the best arm of a setting in a measure, among those that an application could run; it may be best by chance. – means that there is no number, since no learner has one.");
    }
}
