namespace PersonalizedLearning.Paths;

/// <summary>
/// When to review so that memory comes to last with the least time spent: a stochastic shortest path that minimises the cost of memorization (Ye, Su and Cao 2022), worked out
/// beforehand for all states.
/// </summary>
/// <remarks>Half-lives are on a grid of steps of 5 %, from 0.23 days on. Immutable and thread safe.</remarks>
public sealed class ReviewSchedule
{
    /// <summary>The highest difficulty.</summary>
    public const int MostDifficult = 18;

    private const double Base = 1.05;
    private const int Lowest = -30;
    private const int HarderBy = 2;
    private const double Precision = 1e-9;
    private const int MostSweeps = 100_000;
    private const double Unreached = 1e9;

    private static readonly Lazy<ReviewSchedule> Shared = new(() => new ReviewSchedule(new ReviewScheduleParameters()));

    private readonly double[] halfLives;
    private readonly double[][] costs;
    private readonly int[][] intervals;

    /// <summary>Works out the schedule, in a fraction of a second for a target of a year.</summary>
    /// <param name="parameters">The model and the costs.</param>
    /// <exception cref="ArgumentNullException"><paramref name="parameters"/> is null.</exception>
    /// <exception cref="ArgumentException">By these coefficients the target is never reached from some state.</exception>
    public ReviewSchedule(ReviewScheduleParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        Parameters = parameters;
        var count = (int)Math.Ceiling(Math.Log(parameters.TargetDays) / Math.Log(Base)) - Lowest + 1;
        halfLives = [.. Enumerable.Range(Lowest, count).Select(power => Math.Pow(Base, power))];
        costs = new double[MostDifficult + 1][];
        intervals = new int[MostDifficult + 1][];
        for (var difficulty = MostDifficult; difficulty >= 1; difficulty--)
        {
            if (!Solve(difficulty))
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"At difficulty {difficulty} no reviews lead to a half-life of {parameters.TargetDays:R} days; expected coefficients by which memory grows."), nameof(parameters));
            }
        }
    }

    /// <summary>Gets the schedule of the default parameters.</summary>
    public static ReviewSchedule Standard => Shared.Value;

    /// <summary>Gets the model and the costs.</summary>
    public ReviewScheduleParameters Parameters { get; }

    /// <summary>Gets the memory after the first encounter.</summary>
    /// <param name="difficulty">The difficulty, from 1 to 18.</param>
    /// <returns>The state.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The difficulty is not from 1 to 18.</exception>
    public static ReviewState Start(int difficulty)
    {
        Preconditions.InRange(difficulty, 1, MostDifficult);
        return new(difficulty, -1 / Math.Log2(Math.Max(0.925 - (0.05 * difficulty), 0.025)));
    }

    /// <summary>Gets the memory after a review.</summary>
    /// <param name="state">The memory before it.</param>
    /// <param name="days">The days since the review before, from 0.</param>
    /// <param name="isRecalled">Whether it was recalled; if not, it is more difficult from then on.</param>
    /// <returns>The state, of a half-life above 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The days are negative or not finite, or the state is none.</exception>
    public ReviewState After(ReviewState state, double days, bool isRecalled)
    {
        var recall = RecallAfter(Checked(state), days);
        return isRecalled
            ? state with { HalfLifeDays = Held(Recalled(state.Difficulty, state.HalfLifeDays, recall)) }
            : new ReviewState(Harder(state.Difficulty), Held(Forgotten(state.Difficulty, state.HalfLifeDays, recall)));
    }

    /// <summary>Gets how likely something is recalled: 2^(−days/half-life).</summary>
    /// <param name="state">The memory.</param>
    /// <param name="days">The days since the last review, from 0.</param>
    /// <returns>A number from 0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The days are negative or not finite, or the state is none.</exception>
    public static double RecallAfter(ReviewState state, double days) =>
        Math.Pow(2, -Preconditions.InRange(days, 0, double.MaxValue) / Checked(state).HalfLifeDays);

    /// <summary>Gets after how many days the next review costs least in all.</summary>
    /// <param name="state">The memory.</param>
    /// <returns>The days, at least 1; null when memory lasts as long as it should and needs no review.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The state is none.</exception>
    public int? IntervalDays(ReviewState state)
    {
        var place = PlaceOf(Checked(state).HalfLifeDays);
        return place == halfLives.Length - 1 ? null : intervals[state.Difficulty][place];
    }

    /// <summary>Gets what all reviews to come cost on average until memory lasts as long as it should.</summary>
    /// <param name="state">The memory.</param>
    /// <returns>The cost, in the unit of the parameters; 0 when it does.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The state is none.</exception>
    public double CostOf(ReviewState state) => costs[Checked(state).Difficulty][PlaceOf(state.HalfLifeDays)];

    private static ReviewState Checked(ReviewState state)
    {
        Preconditions.InRange(state.Difficulty, 1, MostDifficult, nameof(state));
        Preconditions.InRange(state.HalfLifeDays, double.Epsilon, double.MaxValue, nameof(state));
        return state;
    }

    private static int Harder(int difficulty) => Math.Min(difficulty + HarderBy, MostDifficult);

    private static double Grown(ValueList<double> by, int difficulty, double halfLife, double recall) =>
        Math.Exp(by[0]) * Math.Pow(difficulty, by[1]) * Math.Pow(halfLife, by[2]) * Math.Pow(1 - recall, by[3]);

    private double Recalled(int difficulty, double halfLife, double recall) => halfLife * (1 + Grown(Parameters.Recall, difficulty, halfLife, recall));

    private double Forgotten(int difficulty, double halfLife, double recall) => Grown(Parameters.Forget, difficulty, halfLife, recall);

    // Whatever the coefficients give, also for a review on the same instant: no longer than the target, no shorter than the grid.
    private double Held(double halfLife) => double.IsNaN(halfLife) ? halfLives[0] : Math.Clamp(halfLife, halfLives[0], halfLives[^1]);

    private int PlaceOf(double halfLife) => !(halfLife > halfLives[0])
        ? 0
        : (int)Math.Min(Math.Floor((Math.Log(halfLife) / Math.Log(Base)) + 0.5) - Lowest, halfLives.Length - 1);

    // Value iteration; what is forgotten is harder from then on, so each difficulty rests on harder ones and, at the end, on itself.
    private bool Solve(int difficulty)
    {
        var last = halfLives.Length - 1;
        var own = new double[halfLives.Length];
        own.AsSpan(0, last).Fill(Unreached);
        (costs[difficulty], intervals[difficulty]) = (own, new int[halfLives.Length]);
        var harder = costs[Harder(difficulty)];
        var outcomes = Enumerable.Range(0, last).Select(place => OutcomesOf(difficulty, halfLives[place])).ToArray();
        var change = double.PositiveInfinity;
        for (var sweep = 0; sweep < MostSweeps && change > Precision; sweep++)
        {
            change = 0;
            for (var place = last - 1; place >= 0; place--)
            {
                change = Math.Max(change, Improve(outcomes[place], own, harder, ref own[place], ref intervals[difficulty][place]));
            }
        }

        return own.AsSpan().IndexOfAnyInRange(Unreached / 2, double.MaxValue) < 0;
    }

    private double Improve(Outcome[] outcomes, double[] own, double[] harder, ref double cost, ref int interval)
    {
        var before = cost;
        for (var days = 1; days <= outcomes.Length; days++)
        {
            ref readonly var outcome = ref outcomes[days - 1];
            var its = (outcome.Recall * (Parameters.RecallCost + own[outcome.Recalled])) + ((1 - outcome.Recall) * (Parameters.ForgetCost + harder[outcome.Forgotten]));
            if (its < cost)
            {
                (cost, interval) = (its, days);
            }
        }

        return before - cost;
    }

    // To wait for more than three half-lives never pays.
    private Outcome[] OutcomesOf(int difficulty, double halfLife)
    {
        var outcomes = new Outcome[Math.Max(1, (int)Math.Round(3 * halfLife))];
        for (var days = 1; days <= outcomes.Length; days++)
        {
            var recall = Math.Pow(2, -days / halfLife);
            outcomes[days - 1] = new Outcome(
                recall, PlaceOf(Held(Recalled(difficulty, halfLife, recall))), PlaceOf(Held(Forgotten(difficulty, halfLife, recall))));
        }

        return outcomes;
    }

    private readonly record struct Outcome(double Recall, int Recalled, int Forgotten);
}
