namespace PersonalizedLearning.Simulation;

/// <summary>A result as a report looks at it: by settings, arms, measures and what each arm is compared with.</summary>
internal sealed class ReportedStudy
{
    private readonly Dictionary<(int Condition, string Measure), PairedComparison> toBaseline = [];
    private readonly Dictionary<(int Condition, string Measure, string? Group), MeasureResult> measures = [];
    private readonly Dictionary<string, int> decimals = [];
    private readonly Dictionary<(int Condition, string Measure), ArmRegret> regrets = [];
    private readonly int[] armOf;

    public ReportedStudy(StudyResult result)
    {
        Result = result;
        Arms = ArmsOf(result);
        armOf = [.. result.Conditions.Select(condition => Arms.First(arm => arm.Policy == condition.Policy && arm.Selector == condition.Selector).Index)];
        Settings = SettingsOf(result);
        Groups = [.. result.Conditions.SelectMany(condition => condition.Measures).Select(measure => measure.Group).OfType<string>().Distinct()];
        for (var condition = 0; condition < result.Conditions.Count; condition++)
        {
            foreach (var measure in result.Conditions[condition].Measures)
            {
                measures.TryAdd((condition, measure.Measure, measure.Group), measure);
            }
        }

        Baselines = [.. Settings.Select(BaselineOf)];
        var ofCondition = Settings.Zip(Baselines).SelectMany(pair => pair.First.Conditions.Select(condition => (condition, pair.Second))).ToDictionary();
        foreach (var comparison in result.Comparisons.Where(item => item.Difference.Group is null && ofCondition.GetValueOrDefault(item.Condition) == item.Baseline))
        {
            toBaseline.TryAdd((comparison.Condition, comparison.Difference.Measure), comparison);
        }

        foreach (var regret in result.Regrets)
        {
            regrets.TryAdd((regret.Condition, regret.Regret.Measure), regret);
        }
    }

    /// <summary>Gets the result.</summary>
    public StudyResult Result { get; }

    /// <summary>Gets the arms in the order in which the study names them.</summary>
    public IReadOnlyList<ReportArm> Arms { get; }

    /// <summary>Gets the settings in the order in which the study names them.</summary>
    public IReadOnlyList<ReportSetting> Settings { get; }

    /// <summary>Gets the cell that others are compared with, for each setting; null where nothing is compared.</summary>
    public IReadOnlyList<int?> Baselines { get; }

    /// <summary>Gets the names of the groups of learners; none where there is one group only.</summary>
    public IReadOnlyList<string> Groups { get; }

    /// <summary>Gets the measure that the study is about first of all; null where it measures nothing.</summary>
    public StudyMeasure? Primary => Result.Measures.Count == 0 ? null : Result.Measures[0];

    /// <summary>Gets how sure intervals are, in words.</summary>
    public string Confidence => $"{ReportText.Plain(Result.Confidence * 100)}\u00A0%";

    /// <summary>The arm of a cell.</summary>
    public ReportArm ArmOf(int condition) => Arms[armOf[condition]];

    /// <summary>What a measure came to in a cell; null where it was not taken.</summary>
    public MeasureResult? Find(int condition, string measure, string? group = null) => measures.GetValueOrDefault((condition, measure, group));

    /// <summary>How a cell differs from the one that others are compared with; null where that is not known.</summary>
    public PairedComparison? ToBaseline(int condition, string measure) => toBaseline.GetValueOrDefault((condition, measure));

    /// <summary>How far a cell falls short of the first one that sees the truth; null where that is not known.</summary>
    public ArmRegret? RegretOf(int condition, string measure) => regrets.GetValueOrDefault((condition, measure));

    /// <summary>How many decimals show a measure over all cells.</summary>
    public int DecimalsOf(string measure) => decimals.TryGetValue(measure, out var known) ? known : decimals[measure] = ReportText.DecimalsFor(
        Result.Conditions.SelectMany(condition => condition.Measures).Where(item => item.Measure == measure && item.Group is null).Select(item => item.Upper - item.Lower));

    /// <summary>The cell that is best in a measure among those of a setting that an application could run; null where none is.</summary>
    public int? BestOf(ReportSetting setting, StudyMeasure measure)
    {
        if (measure.HigherIsBetter is not { } higher)
        {
            return null;
        }

        var known = setting.Conditions.Where(condition => !ArmOf(condition).SeesTruth && double.IsFinite(MeanOf(condition))).ToList();
        return known.Count < 2 ? null : higher ? known.MaxBy(MeanOf) : known.MinBy(MeanOf);

        double MeanOf(int condition) => Find(condition, measure.Name)?.Mean ?? double.NaN;
    }

    private int? BaselineOf(ReportSetting setting) => Result.Comparisons
        .Where(comparison => setting.Conditions.Contains(comparison.Condition) && setting.Conditions.Contains(comparison.Baseline))
        .CountBy(comparison => comparison.Baseline)
        .OrderByDescending(item => item.Value).ThenBy(item => item.Key)
        .Select(item => (int?)item.Key).FirstOrDefault();

    private static List<ReportArm> ArmsOf(StudyResult result)
    {
        var pairs = result.Conditions.Select(condition => (condition.Policy, condition.Selector)).Distinct().ToList();
        var (onePolicy, oneSelector) = (pairs.DistinctBy(pair => pair.Policy).Count() == 1, pairs.DistinctBy(pair => pair.Selector).Count() == 1);
        return [.. pairs.Select((pair, index) => new ReportArm(
            index,
            pair.Policy,
            pair.Selector,
            pairs.Count > 1 && onePolicy ? ReportText.Short(pair.Selector) : pairs.Count > 1 && oneSelector ? ReportText.Short(pair.Policy) : $"{ReportText.Short(pair.Policy)} with {ReportText.Short(pair.Selector)}",
            result.Conditions.Any(condition => condition.SeesTruth && condition.Policy == pair.Policy && condition.Selector == pair.Selector)))];
    }

    private static List<ReportSetting> SettingsOf(StudyResult result)
    {
        var groups = result.Conditions.Index().GroupBy(item => (item.Item.Population, item.Item.Budget)).ToList();
        var (onePopulation, oneBudget) = (groups.DistinctBy(group => group.Key.Population).Count() == 1, groups.DistinctBy(group => group.Key.Budget).Count() == 1);
        return [.. groups.Select(group => new ReportSetting(
            onePopulation && !oneBudget ? BudgetName(group.Key.Budget) : oneBudget && !onePopulation ? ReportText.Short(group.Key.Population) : $"{ReportText.Short(group.Key.Population)}, {BudgetName(group.Key.Budget)}",
            group.Key.Population,
            group.Key.Budget,
            [.. group.Select(item => item.Index)]))];
    }

    /// <summary>A budget in words.</summary>
    public static string BudgetName(StudyBudget budget) =>
        ReportText.Count(budget.Steps, "step") + (budget.Minutes is { } minutes ? $" or {ReportText.Plain(minutes)}\u00A0minutes" : "");
}
