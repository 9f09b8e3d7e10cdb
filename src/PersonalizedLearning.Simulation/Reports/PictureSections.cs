namespace PersonalizedLearning.Simulation;

/// <summary>The sections that a script fills with charts, with the words and tables that stand without it.</summary>
internal sealed class PictureSections(ReportedStudy study)
{
    private const string NoScript = "The charts here need JavaScript. What they show is in the tables that the study writes beside this file.";

    private static readonly string[] AboutPractice = ["over-practice", "under-practice", "missed-mastery", "exposure-concentration"];

    /// <summary>Writes the place of the learning curves.</summary>
    public static void WriteCurves(MarkupWriter writer)
    {
        writer.Element("p", "Mean true mastery of the goals at the start and after each step; the shade is its interval. A learner who stopped keeps what he has. Steep at the start is quick, high at the end is much. Point at the chart, or focus it and press the arrow keys, to read values.");
        Place(writer, "curves-chart");
    }

    /// <summary>Writes how long learners took until all their goals were mastered.</summary>
    public void WriteTime(MarkupWriter writer)
    {
        writer.Element("p", "The share of learners who had mastered all their goals in truth after so many steps. Where a line ends below 100 %, the rest never had within the budget.");
        Place(writer, "time-chart");
        var shares = study.Result.Conditions.SelectMany(condition => condition.MasteryQuantiles).Select(quantile => quantile.Share).Distinct().Order().ToList();
        WriteTable(
            writer,
            "Steps until a share of the learners had mastered all goals",
            [.. shares.Select(share => ReportText.Percent(share)), "Never within the budget"],
            condition => [.. shares.Select(share => Steps(study.Result.Conditions[condition], share)), ReportText.Percent(MasteryTime.ShareNever(study.Result.Conditions[condition]), 1)]);
    }

    /// <summary>Writes the place of the map of competencies and steps.</summary>
    public static void WriteMap(MarkupWriter writer)
    {
        writer.Element("p", "Mean true mastery of each competency after so many steps, over all learners, for one arm. The numbers at the ends of a row are those at the start and at the end.");
        Place(writer, "map-chart");
    }

    /// <summary>Writes how estimates agree with the truth.</summary>
    public void WriteCalibration(MarkupWriter writer)
    {
        writer.Element("p", "Estimated against true mastery of all competencies in scope, at the end; or how likely a policy held a right answer against how often answers were right. Where estimates tell the truth, points lie on the dashed line; below it a policy believes too much, above it too little. The larger a point, the more estimates it stands for.");
        Place(writer, "calibration-chart");
        WriteTable(writer, "Agreement of estimated and true mastery", ["Calibration error", "Mean estimate less mean truth", "Estimates", "Error of predicted answers"], position =>
        {
            var condition = study.Result.Conditions[position];
            var bins = condition.Calibration.Where(bin => bin.Count > 0).ToList();
            var count = bins.Sum(bin => bin.Count);
            var bias = count == 0 ? double.NaN : bins.Sum(bin => bin.Count * (bin.Estimate - bin.Mastery)) / count;
            return
            [
                ReportText.Show(condition.CalibrationError, 3),
                double.IsFinite(bias) ? $"{ReportText.Show(bias, 3, true)}{(Math.Abs(bias) < 0.01 ? "" : bias > 0 ? " (believes too much)" : " (believes too little)")}" : ReportText.None,
                ReportText.Count(count),
                ReportText.Show(condition.PredictionError, 3),
            ];
        });
        writer.Element("p", "The calibration error is the mean distance of estimated from true mastery over the bins, weighted by how many estimates each holds; 0 is best.", ("class", "soft"));
    }

    /// <summary>Writes the place of the table of practice by competency.</summary>
    public void WritePractice(MarkupWriter writer)
    {
        writer.Element("p", "How often a learner practised each competency, in the mean.");
        Place(writer, "practice-chart");
        var measures = study.Result.Measures.Where(measure => AboutPractice.Contains(measure.Name)).ToList();
        if (measures.Count > 0)
        {
            writer.Element("p", string.Join(' ', measures.Select(measure => $"{measure.Title}: {measure.Meaning}")));
            WriteTable(writer, "Too much and too little practice", [.. measures.Select(measure => measure.Unit is { } unit ? $"{measure.Title} ({unit})" : measure.Title)], position =>
                [.. measures.Select(measure => ReportText.Show(study.Find(position, measure.Name)?.Mean ?? double.NaN, study.DecimalsOf(measure.Name)))]);
        }
    }

    /// <summary>Writes a table with a row for each cell.</summary>
    private void WriteTable(MarkupWriter writer, string title, IReadOnlyList<string> headings, Func<int, IReadOnlyList<string>> valuesOf)
    {
        using var scroll = writer.Open("div", ("class", "scroll"), ("role", "region"), ("aria-label", title), ("tabindex", 0));
        using var table = writer.Open("table");
        writer.Element("caption", title);
        using (writer.Open("thead"))
        using (writer.Open("tr"))
        {
            writer.Element("th", "Arm", ("scope", "col"));
            foreach (var heading in headings)
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
                writer.Element("th", setting.Name, ("scope", "rowgroup"), ("colspan", headings.Count + 1));
            }

            foreach (var condition in setting.Conditions)
            {
                using var row = writer.Open("tr");
                GlanceSection.WriteArm(writer, study, condition);
                foreach (var value in valuesOf(condition))
                {
                    writer.Element("td", value);
                }
            }
        }
    }

    private static string Steps(ConditionResult condition, double share) =>
        condition.MasteryQuantiles.FirstOrDefault(quantile => quantile.Share == share)?.Steps is { } steps ? ReportText.Count(steps) : "not reached";

    private static void Place(MarkupWriter writer, string id)
    {
        writer.Element("div", null, ("id", id), ("class", "place"));
        using var none = writer.Open("noscript");
        writer.Element("p", NoScript, ("class", "soft"));
    }
}
