namespace PersonalizedLearning.Simulation;

/// <summary>The tables that others have published of simulated learners, with what the selectors of this library come to in the same environments.</summary>
/// <remarks>Published figures are data, ours are measured when asked for. Uses all processors; the same seed gives the same figures for any number of them.</remarks>
public static class PublishedTables
{
    private const int MostSteps = 1000;
    private const string Cseal = "Liu and others 2019, and the methods compared in later work on KSS (kdd)";
    private const string Rar = "The public code RAR (wuming29/RAR), best published";
    private const string Chain = "Published for KT6kc";

    private static readonly (string Name, string Source, double At10, double At30)[] KssPublished =
    [
        ("DQN", Cseal, .062, .113), ("SAC", Cseal, .031, .049), ("SRC", Cseal, .110, .251), ("GEHRL", Cseal, .149, .323), ("CSEAL", Cseal, .148, .476), ("RAR", Rar, .285, .616),
    ];

    private static readonly (string Name, double At25, double At50, double At100)[] ChainPublished =
    [
        ("ZPDES", 2.82, 4.96, 5.93), ("frontier, tracing at .99", 3.41, 5.65, 5.93), ("oracle", 4.57, 5.94, 6.00),
    ];

    /// <summary>Gets the names of those who can play KSS; <c>shipped</c> is the recommender, <c>shipped-with-model</c> the one that looks ahead with the environment as its learner model.</summary>
    public static ValueList<string> KssSelectors { get; } = KssPlayers.Names.ToValueList();

    /// <summary>Gets the names of those who can teach the chain.</summary>
    public static ValueList<string> KtChainSelectors { get; } = KtChainPlayers.Names.ToValueList();

    /// <summary>Measures the table of KSS: the mean share of the open targets that is passed at the end of an episode, E_p.</summary>
    /// <param name="episodes">The episodes, each with an open target.</param>
    /// <param name="selectors">Whose rows are measured, of <see cref="KssSelectors"/>; random, the frontier rule and the two shipped ones when empty.</param>
    /// <param name="steps">The steps of each column, from 1 to 1,000; 10 and 30, as published, when empty.</param>
    /// <param name="seed">The seed of chance.</param>
    /// <returns>The table; published rows are there for variant kdd alone.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="episodes"/> is null.</exception>
    /// <exception cref="ArgumentException">A selector is not known, or a number of steps is out of range.</exception>
    public static PublishedTable Kss(KssEpisodeSet episodes, ValueList<string> selectors = default, ValueList<int> steps = default, ulong seed = 1)
    {
        ArgumentNullException.ThrowIfNull(episodes);
        steps = Checked(steps, [10, 30]);
        selectors = Checked(selectors, ["random", "random-legal", "frontier-rule", "shipped", "shipped-with-model"], KssSelectors);
        var published = episodes.Model.Variant == KssVariant.Kdd ? KssPublished : [];
        return new PublishedTable
        {
            Title = "KSS: mean E_p, the share of open targets that is passed at the end",
            Note = FormattableString.Invariant($"Rows without a number are measured: {episodes.Episodes.Count} episodes, seed {seed}, mean ± standard error."),
            Steps = steps,
            Rows =
            [
                .. published.Select(row => new PublishedRow(row.Name, row.Source, steps.Select(count => Figure(count switch { 10 => row.At10, 30 => row.At30, _ => null })).ToValueList())),
                .. selectors.Select(name => Measured(name, steps, count => KssPlayers.Rewards(name, episodes, count, seed))),
            ],
        };
    }

    /// <summary>Measures the table of KT6kc: how many of the six concepts of the chain are learnt on average.</summary>
    /// <param name="learners">How many learners, from 1.</param>
    /// <param name="selectors">Whose rows are measured, of <see cref="KtChainSelectors"/>; random, the shipped recommender, ZPDES and the oracle when empty.</param>
    /// <param name="steps">The steps of each column, from 1 to 1,000; 25, 50 and 100, as published, when empty.</param>
    /// <param name="seed">The seed of chance.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="learners"/> is below 1.</exception>
    /// <exception cref="ArgumentException">A selector is not known, or a number of steps is out of range.</exception>
    public static PublishedTable KtChain(int learners, ValueList<string> selectors = default, ValueList<int> steps = default, ulong seed = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(learners, 1);
        steps = Checked(steps, [25, 50, 100]);
        selectors = Checked(selectors, ["random", "zpdes", "shipped", "oracle"], KtChainSelectors);
        return new PublishedTable
        {
            Title = "KT6kc: mean number of concepts learnt, of six",
            Note = FormattableString.Invariant($"Rows without a number are measured: {learners} learners, seed {seed}, mean ± standard error."),
            Steps = steps,
            Digits = 2,
            Rows =
            [
                .. ChainPublished.Select(row => new PublishedRow(
                    row.Name, Chain, steps.Select(count => Figure(count switch { 25 => row.At25, 50 => row.At50, 100 => row.At100, _ => null })).ToValueList())),
                .. selectors.Select(name => Measured(name, steps, count => KtChainPlayers.Learnt(name, learners, count, seed))),
            ],
        };
    }

    private static PublishedFigure? Figure(double? mean) => mean is { } given ? new PublishedFigure(given) : null;

    private static PublishedRow Measured(string name, ValueList<int> steps, Func<int, double[]> valuesAfter) =>
        new(name, null, steps.Select(count => (PublishedFigure?)PublishedFigure.Of(valuesAfter(count))).ToValueList());

    private static ValueList<int> Checked(ValueList<int> steps, ValueList<int> standard)
    {
        foreach (var count in steps)
        {
            Preconditions.InRange(count, 1, MostSteps, nameof(steps));
        }

        return steps.Count == 0 ? standard : steps;
    }

    private static ValueList<string> Checked(ValueList<string> selectors, ValueList<string> standard, ValueList<string> known) =>
        selectors.FirstOrDefault(name => !known.Contains(name)) is { } other
            ? throw new ArgumentException($"There is no selector '{other}'; expected some of {string.Join(", ", known)}.", nameof(selectors))
            : selectors.Count == 0 ? standard : selectors;
}
