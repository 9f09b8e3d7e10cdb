namespace PersonalizedLearning.Simulation;

/// <summary>Which cells of a study are held against which, on the same learners: the cells of one population and one budget.</summary>
internal sealed record ArmPairs
{
    /// <summary>Every pair, each once, by positions of cells.</summary>
    public required ValueList<(int Condition, int Baseline)> All { get; init; }

    /// <summary>Those that the study asks to compare, by position in <see cref="All"/>.</summary>
    public required ValueList<int> Comparisons { get; init; }

    /// <summary>Those of a cell with one in which the same policy decides and a selector that sees the truth chooses.</summary>
    public required ValueList<int> Regrets { get; init; }

    /// <summary>Finds the pairs of a study.</summary>
    /// <exception cref="ArgumentException">The study has no cell with the baseline that it names.</exception>
    public static ArmPairs Of(Study study)
    {
        var blocks = Enumerable.Range(0, study.Conditions.Count).GroupBy(position => (study.Conditions[position].Population.Name, study.Conditions[position].Budget)).Select(block => block.ToList()).ToList();
        var compared = blocks.SelectMany(block => study.Comparisons.AllPairs ? EveryPair(block) : WithBaseline(study, block)).ToList();
        if (!study.Comparisons.AllPairs)
        {
            RequireBaseline(study);
        }

        var regrets = blocks.SelectMany(block => WithTruth(study, block)).ToList();
        var all = compared.Union(regrets).ToList();
        return new ArmPairs { All = all.ToValueList(), Comparisons = compared.Select(pair => all.IndexOf(pair)).ToValueList(), Regrets = regrets.Select(pair => all.IndexOf(pair)).ToValueList() };
    }

    private static IEnumerable<(int Condition, int Baseline)> EveryPair(List<int> block) =>
        from baseline in block
        from condition in block
        where condition > baseline
        select (condition, baseline);

    private static IEnumerable<(int Condition, int Baseline)> WithBaseline(Study study, List<int> block) =>
        from baseline in block.Where(position => IsBaseline(study, position)).Take(1)
        from condition in block
        where condition != baseline
        select (condition, baseline);

    private static IEnumerable<(int Condition, int Baseline)> WithTruth(Study study, List<int> block) =>
        from oracle in block
        where study.Conditions[oracle].Selector.Truthful is not null
        from condition in block
        where study.Conditions[condition].Selector.Truthful is null && study.Conditions[condition].Policy.Name == study.Conditions[oracle].Policy.Name
        select (condition, oracle);

    private static bool IsBaseline(Study study, int position) => (study.Conditions[position].Policy.Name, study.Conditions[position].Selector.Name) == Baseline(study);

    private static (string Policy, string Selector) Baseline(Study study) =>
        (study.Comparisons.BaselinePolicy ?? study.Conditions[0].Policy.Name, study.Comparisons.BaselineSelector ?? study.Conditions[0].Selector.Name);

    private static void RequireBaseline(Study study)
    {
        if (study.Conditions.Count > 0 && !Enumerable.Range(0, study.Conditions.Count).Any(position => IsBaseline(study, position)))
        {
            var (policy, selector) = Baseline(study);
            throw new ArgumentException($"The study '{study.Name}' has no cell with policy '{policy}' and selector '{selector}', which the comparisons name as baseline; expected one of its cells.", nameof(study));
        }
    }
}
