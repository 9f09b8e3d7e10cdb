namespace PersonalizedLearning.Simulation;

/// <summary>What a study was and found, in sentences that are made from its numbers.</summary>
internal static class ReportWords
{
    private const int ShownNames = 8;

    /// <summary>What the study was.</summary>
    public static string Lead(ReportedStudy study)
    {
        var populations = study.Settings.Select(setting => setting.Population).Distinct().ToList();
        var budgets = study.Settings.Select(setting => setting.Budget).Distinct().Select(ReportedStudy.BudgetName).ToList();
        var learners = ReportText.Count(study.Result.Learners, "simulated learner");
        var followed = populations.Count == 1 ? $"{learners} of the population {populations[0]}" : $"{learners} of each of {populations.Count} populations ({Names(populations)})";
        var one = study.Result.Learners == 1 && populations.Count == 1;
        return $"{followed} practised in a framework of {ReportText.Count(study.Result.Competencies.Count, "competency", "competencies")} for at most {string.Join(" or ", budgets)}. "
            + (study.Arms.Count == 1
                ? $"{(one ? "The learner was" : "All were")} led in one way: the policy {study.Arms[0].Policy} judged mastery and the selector {study.Arms[0].Selector} chose each step."
                : $"The same learner{(one ? " was" : "s were")} led in {study.Arms.Count} ways, so that differences between these are not differences between learners.");
    }

    /// <summary>What a setting showed in a measure: the best arm, by how much it is better than the baseline, and whether that may be chance.</summary>
    public static string Finding(ReportedStudy study, int position, StudyMeasure measure)
    {
        var setting = study.Settings[position];
        if (setting.Conditions.Count == 1)
        {
            return $"There is nothing to compare: {Value(study, setting.Conditions[0], measure)}.";
        }

        if (study.BestOf(setting, measure) is not { } best)
        {
            var means = setting.Conditions.Select(condition => study.Find(condition, measure.Name)?.Mean ?? double.NaN).Where(double.IsFinite).ToList();
            var decimals = study.DecimalsOf(measure.Name);
            return means.Count == 0 ? $"No arm has a value of {measure.Title}." : $"{measure.Title} is from {ReportText.Show(means.Min(), decimals)} to {ReportText.Show(means.Max(), decimals)}.";
        }

        var text = $"The best arm is {ArmName(study, best)}: {Value(study, best, measure)}.{Bound(study, best, measure)}";
        return study.Baselines[position] switch
        {
            null => text,
            { } baseline when baseline == best => $"{text} It is the baseline itself. {Runner(study, setting, best, measure)}",
            _ => $"{text} {Difference(study, best, measure)}",
        };
    }

    /// <summary>An arm with its letters.</summary>
    public static string ArmName(ReportedStudy study, int condition) => $"{study.ArmOf(condition).Letters} ({study.ArmOf(condition).Name})";

    /// <summary>How an arm differs from the baseline.</summary>
    private static string Difference(ReportedStudy study, int condition, StudyMeasure measure)
    {
        if (study.ToBaseline(condition, measure.Name) is not { } comparison)
        {
            return "";
        }

        var (difference, decimals) = (comparison.Difference, DecimalsOf(study, measure));
        var amount = $"{ReportText.Show(Math.Abs(difference.Mean), decimals)} {(difference.Mean < 0 ? "less" : "more")} than the baseline, {study.ArmOf(comparison.Baseline).Letters} ({study.ArmOf(comparison.Baseline).Name})";
        return double.IsFinite(difference.Lower) && double.IsFinite(difference.Upper)
            ? $"That is {amount}; interval of the difference {ReportText.Interval(difference.Lower, difference.Upper, decimals, true)}, corrected p {ReportText.Probability(comparison.CorrectedProbability)}. {Verdict(study, comparison)}"
            : $"That is {amount}; with so few learners nothing can be said about chance.";
    }

    private static string Bound(ReportedStudy study, int condition, StudyMeasure measure) =>
        study.Result.Optima.FirstOrDefault(item => item.Condition == condition && item.Measure == measure.Name) is { } optimum
            ? $" The best that is possible is {ReportText.Show(optimum.Best, 3)}, as worked out exactly."
            : "";

    // An interval is that of one comparison; with many, one that leaves zero out may still be chance.
    private static string Verdict(ReportedStudy study, PairedComparison comparison) => comparison switch
    {
        { Difference: { Lower: <= 0, Upper: >= 0 } } => "The interval holds zero: this may be chance.",
        _ when comparison.CorrectedProbability <= 1 - study.Result.Confidence => "The interval does not hold zero: chance is an unlikely reason.",
        _ => "The interval does not hold zero, but with so many comparisons this may be chance.",
    };

    private static string Runner(ReportedStudy study, ReportSetting setting, int best, StudyMeasure measure)
    {
        var others = setting.Conditions
            .Where(condition => condition != best && !study.ArmOf(condition).SeesTruth && double.IsFinite(study.ToBaseline(condition, measure.Name)?.Difference.Mean ?? double.NaN))
            .OrderBy(condition => Math.Abs(study.ToBaseline(condition, measure.Name)!.Difference.Mean)).ToList();
        if (others.Count == 0)
        {
            return "";
        }

        var comparison = study.ToBaseline(others[0], measure.Name)!;
        var (difference, decimals) = (comparison.Difference, DecimalsOf(study, measure));
        return $"The nearest, {study.ArmOf(others[0]).Letters} ({study.ArmOf(others[0]).Name}), has {ReportText.Show(difference.Mean, decimals, true)} ({ReportText.Interval(difference.Lower, difference.Upper, decimals, true)}; corrected p {ReportText.Probability(comparison.CorrectedProbability)}). {Verdict(study, comparison)}";
    }

    private static string Value(ReportedStudy study, int condition, StudyMeasure measure)
    {
        var decimals = study.DecimalsOf(measure.Name);
        return study.Find(condition, measure.Name) is { } found
            ? $"{measure.Title} {ReportText.Show(found.Mean, decimals)}{(double.IsFinite(found.Lower) ? $" ({ReportText.Interval(found.Lower, found.Upper, decimals)})" : "")}"
            : $"{measure.Title} was not taken";
    }

    /// <summary>How many decimals show differences in a measure.</summary>
    public static int DecimalsOf(ReportedStudy study, StudyMeasure measure) => ReportText.DecimalsFor(
        study.Result.Comparisons.Where(item => item.Difference.Measure == measure.Name && item.Difference.Group is null).Select(item => item.Difference.Upper - item.Difference.Lower));

    /// <summary>Names, the first few where there are many.</summary>
    public static string Names(IReadOnlyList<string> names) =>
        names.Count <= ShownNames ? ReportText.Join(names) : $"{string.Join(", ", names.Take(ShownNames))} and {names.Count - ShownNames} more";
}
