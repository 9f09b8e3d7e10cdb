namespace PersonalizedLearning.Simulation;

/// <summary>Each measure by itself: means, differences to the baseline with corrected probabilities, and a picture of their intervals.</summary>
internal sealed class MeasureSection(ReportedStudy study)
{
    private const int MostPairs = 300;

    private bool Compares => study.Baselines.Any(baseline => baseline is not null);

    /// <summary>Writes it.</summary>
    public void Write(MarkupWriter writer)
    {
        writer.Element("p", Compares
            ? $"Differences are taken learner by learner: the arm less the baseline of its setting. In the picture the dashed line is no difference and the bar the {study.Confidence} interval; a bar that crosses the line may be chance."
            : $"In the picture the bar is the {study.Confidence} interval of the mean.");
        foreach (var (index, measure) in study.Result.Measures.Index())
        {
            writer.Line();
            using var block = writer.Open("div", ("class", "measure"), ("data-measure", index), ("data-title", measure.Title));
            writer.Element("h3", measure.Title, ("id", $"measure-{index}"));
            writer.Element("p", $"{measure.Meaning} {measure.HigherIsBetter switch { true => "More is better.", false => "Less is better.", null => "" }}");
            WriteTable(writer, measure);
            WriteOptima(writer, measure);
            WritePairs(writer, measure);
        }
    }

    private void WriteTable(MarkupWriter writer, StudyMeasure measure)
    {
        using var scroll = writer.Open("div", ("class", "scroll"), ("role", "region"), ("aria-label", measure.Title), ("tabindex", 0));
        using var table = writer.Open("table", ("class", "forest sortable"));
        var regrets = study.Result.Regrets.Any(regret => regret.Regret.Measure == measure.Name);
        string[] headings =
        [
            "Arm", measure.Unit is { } unit && unit != measure.Title ? $"Mean (interval), {unit}" : "Mean (interval)", "SD", "Learners",
            .. (ReadOnlySpan<string>)(Compares ? ["Difference to baseline (interval)", "Corrected p"] : []),
            .. (ReadOnlySpan<string>)(regrets ? ["Short of ◇ (interval)"] : []),
            Compares ? "Picture of the difference" : "Picture of the mean",
        ];
        using (writer.Open("thead"))
        using (writer.Open("tr"))
        {
            foreach (var heading in headings)
            {
                writer.Element("th", heading, ("scope", "col"), ("class", heading.StartsWith("Picture", StringComparison.Ordinal) ? "picture" : null));
            }
        }

        foreach (var (position, setting) in study.Settings.Index())
        {
            WriteSetting(writer, measure, position, setting, headings.Length, regrets);
        }
    }

    private void WriteSetting(MarkupWriter writer, StudyMeasure measure, int position, ReportSetting setting, int columns, bool regrets)
    {
        var compares = study.Baselines[position] is not null;
        var shown = setting.Conditions.Select(condition => compares ? study.ToBaseline(condition, measure.Name)?.Difference : study.Find(condition, measure.Name)).OfType<MeasureResult>().ToList();
        var plot = new IntervalPlot(shown.SelectMany(item => (double[])[item.Lower, item.Mean, item.Upper]), compares ? 0 : null);
        var (decimals, differenceDecimals) = (study.DecimalsOf(measure.Name), ReportWords.DecimalsOf(study, measure));
        writer.Line();
        using var body = writer.Open("tbody", ("data-setting", position));
        using (writer.Open("tr", ("class", "setting")))
        {
            writer.Element("th", setting.Name, ("scope", "rowgroup"), ("colspan", columns - 1));
            using var scale = writer.Open("td", ("class", "picture"));
            plot.WriteScale(writer, compares ? differenceDecimals : decimals, compares);
        }

        foreach (var condition in setting.Conditions)
        {
            using var row = writer.Open("tr");
            var best = study.BestOf(setting, measure) == condition;
            var found = study.Find(condition, measure.Name);
            var comparison = study.ToBaseline(condition, measure.Name);
            GlanceSection.WriteArm(writer, study, condition);
            WriteValue(writer, found, decimals, best);
            if (Compares)
            {
                WriteDifference(writer, comparison, differenceDecimals);
            }

            if (regrets)
            {
                WriteRegret(writer, study.RegretOf(condition, measure.Name), differenceDecimals);
            }

            using var picture = writer.Open("td", ("class", "picture"));
            var drawn = compares ? comparison?.Difference : found;
            plot.Draw(writer, drawn?.Mean ?? (compares && study.Baselines[position] == condition ? 0 : double.NaN), drawn?.Lower ?? double.NaN, drawn?.Upper ?? double.NaN, best);
        }
    }

    private static void WriteValue(MarkupWriter writer, MeasureResult? found, int decimals, bool best)
    {
        using (writer.Open("td", ("class", best ? "best" : null), ("data-v", found is not null && double.IsFinite(found.Mean) ? GlanceSection.SortValue(found.Mean) : null)))
        {
            writer.Text($"{(best ? "★ " : "")}{ReportText.Show(found?.Mean ?? double.NaN, decimals)}");
            if (found is not null && double.IsFinite(found.Lower))
            {
                writer.Element("small", ReportText.Interval(found.Lower, found.Upper, decimals));
            }
        }

        var deviation = found?.StandardDeviation ?? double.NaN;
        writer.Element("td", ReportText.Show(deviation, decimals), ("data-v", double.IsFinite(deviation) ? GlanceSection.SortValue(deviation) : null));
        writer.Element("td", found is null ? ReportText.None : ReportText.Count(found.Count), ("data-v", found?.Count));
    }

    private static void WriteDifference(MarkupWriter writer, PairedComparison? comparison, int decimals)
    {
        var difference = comparison?.Difference;
        using (writer.Open("td", ("data-v", difference is not null && double.IsFinite(difference.Mean) ? GlanceSection.SortValue(difference.Mean) : null)))
        {
            writer.Text(ReportText.Show(difference?.Mean ?? double.NaN, decimals, true));
            if (difference is not null && double.IsFinite(difference.Lower))
            {
                writer.Element("small", ReportText.Interval(difference.Lower, difference.Upper, decimals, true));
            }
        }

        var probability = comparison?.CorrectedProbability ?? double.NaN;
        writer.Element("td", ReportText.Probability(probability), ("data-v", double.IsFinite(probability) ? GlanceSection.SortValue(probability) : null));
    }

    private void WriteRegret(MarkupWriter writer, ArmRegret? regret, int decimals)
    {
        using var cell = writer.Open("td", ("data-v", regret is not null && double.IsFinite(regret.Regret.Mean) ? GlanceSection.SortValue(regret.Regret.Mean) : null));
        writer.Text(ReportText.Show(regret?.Regret.Mean ?? double.NaN, decimals));
        if (regret is not null && double.IsFinite(regret.Regret.Lower))
        {
            writer.Element("small", $"{ReportText.Interval(regret.Regret.Lower, regret.Regret.Upper, decimals)}, to\u00A0{study.ArmOf(regret.Oracle).Letters}");
        }
    }

    private void WriteOptima(MarkupWriter writer, StudyMeasure measure)
    {
        foreach (var optimum in study.Result.Optima.Where(item => item.Measure == measure.Name).DistinctBy(item => SettingOf(item.Condition)))
        {
            writer.Element("p", $"{SettingOf(optimum.Condition).Name}: worked out exactly, the best way of leading comes to {ReportText.Show(optimum.Best, 4)} and choosing at random to {ReportText.Show(optimum.Random, 4)}.");
        }
    }

    private ReportSetting SettingOf(int condition) => study.Settings.First(setting => setting.Conditions.Contains(condition));

    private void WritePairs(MarkupWriter writer, StudyMeasure measure)
    {
        var pairs = study.Result.Comparisons.Where(item => item.Difference.Measure == measure.Name && item.Difference.Group is null && study.ToBaseline(item.Condition, measure.Name) != item).ToList();
        if (pairs.Count == 0)
        {
            return;
        }

        var decimals = ReportWords.DecimalsOf(study, measure);
        using var details = writer.Open("details");
        writer.Element("summary", $"Other pairs of arms ({ReportText.Count(pairs.Count)})");
        using (writer.Open("ul", ("class", "pairs")))
        {
            foreach (var pair in pairs.Take(MostPairs))
            {
                var setting = study.Settings.Count > 1 ? $"{SettingOf(pair.Condition).Name}: " : "";
                writer.Element("li", $"{setting}{study.ArmOf(pair.Condition).Letters} less {study.ArmOf(pair.Baseline).Letters}: {ReportText.Show(pair.Difference.Mean, decimals, true)} ({ReportText.Interval(pair.Difference.Lower, pair.Difference.Upper, decimals, true)}), corrected p {ReportText.Probability(pair.CorrectedProbability)}");
            }
        }

        if (pairs.Count > MostPairs)
        {
            writer.Element("p", $"{ReportText.Count(pairs.Count - MostPairs)} more are in the table of comparisons that the study writes.");
        }
    }
}
