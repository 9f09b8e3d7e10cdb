using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration;

/// <summary>How Bayesian knowledge tracing is fitted.</summary>
/// <remarks>Immutable and thread safe.</remarks>
public sealed record BktFitOptions
{
    /// <summary>Gets the options used where none are given.</summary>
    public static BktFitOptions Default { get; } = new();

    /// <summary>Gets whether what is known may be forgotten; false by default, and then forget is 0.</summary>
    public bool Forgetting { get; init; }

    /// <summary>
    /// Gets where the first start begins; null, the default, for prior 0.5, learn 0.4, guess and slip 0.2, and forget 0.1 with forgetting.
    /// Expectation maximisation never moves a parameter away from 0 or 1.
    /// </summary>
    public BktParameters? Start { get; init; }

    /// <summary>Gets from how many places the search starts, of which the likeliest end is kept; 8 by default.
    /// The first is <see cref="Start"/>, then come three fixed ones far apart, then drawn ones.</summary>
    public int Starts { get; init => field = OptionValue.AtLeast(value, 1, nameof(Starts)); } = 8;

    /// <summary>Gets the seed of the starts that are drawn; 1 by default.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>Gets between which values parameters are looked for; every probability by default.</summary>
    public BktBounds Bounds { get; init => field = value ?? throw new ArgumentNullException(nameof(Bounds)); } = new();

    /// <summary>Gets what is believed of the parameters before the answers are seen; nothing by default.</summary>
    public BktPriors Priors { get; init => field = value ?? throw new ArgumentNullException(nameof(Priors)); } = BktPriors.None;

    /// <summary>Gets which parameters are fitted for each item by itself; none by default. It takes a log with items.</summary>
    /// <remarks>
    /// The climb begins where the fit with all items alike arrived. Items with fewer than <see cref="MinAnswersByItem"/> answers, and those not said, share parameters of their
    /// own, which the policy also uses for every item that it does not know.
    /// </remarks>
    public BktByItem ByItem { get; init => field = Defined(value, nameof(ByItem)); }

    /// <summary>
    /// Gets the class of each item, where items of one class, such as those of one template, share their parameters; those not named here are like all others.
    /// Null, the default, makes each item a class of its own.
    /// </summary>
    public IReadOnlyDictionary<string, string>? ItemClasses { get; init; }

    /// <summary>Gets how many answers on the competency an item, or a class of items, must have for parameters of its own; 20 by default.</summary>
    public int MinAnswersByItem { get; init => field = OptionValue.AtLeast(value, 1, nameof(MinAnswersByItem)); } = 20;

    /// <summary>
    /// Gets as how many answers it counts that an item is like all others; 10 by default. Each parameter of an item has a belief of so many cases around the value fitted
    /// with all items alike, beside those of <see cref="Priors"/>, so that few answers make no extreme item. At 0 items are likeliest by their answers alone.
    /// </summary>
    public double ItemPriorAnswers { get; init => field = OptionValue.NotNegative(value, nameof(ItemPriorAnswers)); } = 10;

    /// <summary>Gets whether the probability of forgetting within a day is fitted; false by default, and then it is 0. It takes a log with times.</summary>
    /// <remarks>Climbs begin where the fit without it arrived, from rates of forgetting far apart; where none makes the answers likelier it is 0.</remarks>
    public bool ForgettingPerDay { get; init; }

    /// <summary>Gets after how many iterations a start is given up at the latest; 1000 by default. At 0 nothing is fitted.</summary>
    public int MaxIterations { get; init => field = OptionValue.AtLeast(value, 0, nameof(MaxIterations)); } = 1000;

    /// <summary>Gets how little the log-likelihood of a competency may grow in an iteration for a start to have arrived; 0.000001 by default. At 0 it goes on until iterations run out.</summary>
    public double Tolerance { get; init => field = OptionValue.NotNegative(value, nameof(Tolerance)); } = 1e-6;

    /// <summary>Gets how many threads work at once; 1 by default. Results are the same bits for any number.</summary>
    public int Threads { get; init => field = OptionValue.AtLeast(value, 1, nameof(Threads)); } = 1;

    /// <summary>Whether there is more to fit than five parameters a competency.</summary>
    internal bool IsRefined => ByItem != BktByItem.None || ForgettingPerDay;

    /// <summary>Packs rows with as much of them as the fit needs.</summary>
    internal ResponseLog ToLog(IEnumerable<ObservedRow> rows) => PolicyEvaluation.ToLog(rows, withItems: ByItem != BktByItem.None, withTimes: ForgettingPerDay);

    private static BktByItem Defined(BktByItem value, string name) => (value & ~BktByItem.Both) == 0
        ? value
        : throw new ArgumentOutOfRangeException(name, $"{name} is {value}; expected {nameof(BktByItem.None)}, {nameof(BktByItem.Guess)}, {nameof(BktByItem.Learn)} or {nameof(BktByItem.Both)}.");
}
