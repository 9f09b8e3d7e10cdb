using System.Collections.Frozen;
using System.Runtime.InteropServices;
using NodaTime;

namespace PersonalizedLearning.Mastery;

/// <summary>Bayesian knowledge tracing (Corbett and Anderson 1995), with forgetting: a skill is known or not, answers are noisy signs of which.</summary>
/// <remarks>
/// <para>
/// With L the probability of knowing before an answer: P(correct) = L(1 − S) + (1 − L)G. After a right answer the posterior is L(1 − S)/P(correct), after
/// a wrong one L·S/(1 − P(correct)); then L' = posterior·(1 − F) + (1 − posterior)·T, all of it worked out in odds. An answer that the parameters call impossible leaves L as it is.
/// Estimates are P(known), from 0 to 1; their uncertainty is √(L(1 − L)).
/// </para>
/// <para>
/// T, F, G and S are those of the item answered where <see cref="BktParameters.ByItem"/> has it, else the general ones. With
/// <see cref="BktParameters.ForgetPerDay"/> f, L falls to L(1 − f)^Δ in the Δ days, with fractions, between the latest answer and the next one or the instant of
/// an estimate; Δ is 0 where a time is unknown or before the latest. Predictions without an item are for one like all others. Immutable and thread safe.
/// </para>
/// <para>
/// Of an answer that bears on several competencies, P(correct) is that of the <see cref="OtherFactors"/>: with compensation c and hindrance h it is
/// c + (1 − c − h)(1 − S) if this one is known and c + (1 − c − h)G if not, which gives the exact posterior of each competency by itself.
/// With <see cref="BktParameters.IndividualPrior"/> w, a competency starts for a learner at log odds of L₀ + w·(the learner's log odds in general).
/// </para>
/// </remarks>
public sealed class BayesianKnowledgeTracing : MasteryPolicy<BktState>, IStartsByLearner
{
    /// <summary>The name of the policy.</summary>
    public const string PolicyName = "bkt";

    // Below this a probability would underflow within a few answers and stick at 0: some 300 answers in a row at guess = slip = 0.1.
    private const double Floor = 1e-300;

    // 2^900.
    private const double Lift = 8.452712498170644e270;

    // Products above this have lost no digits.
    private const double Exact = 1e-280;

    private readonly BktRates standard;
    private readonly FrozenDictionary<string, BktRates> byItem;
    private readonly double keepPerDay;
    private readonly double correctFrom;

    /// <summary>Makes the policy.</summary>
    /// <param name="parameters">The parameters; the defaults when null.</param>
    public BayesianKnowledgeTracing(BktParameters? parameters = null)
    {
        Settings = parameters ?? new BktParameters();
        standard = new BktRates(Settings);
        byItem = Settings.ByItem.ToFrozenDictionary(item => item.Item, item => new BktRates(Settings, item), StringComparer.Ordinal);
        keepPerDay = 1 - Settings.ForgetPerDay;
        correctFrom = Settings.CorrectFrom;
    }

    /// <summary>Gets the parameters.</summary>
    public BktParameters Settings { get; }

    /// <inheritdoc/>
    public override string Name => PolicyName;

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override object Parameters => Settings;

    /// <inheritdoc/>
    public override double Minimum => 0;

    /// <inheritdoc/>
    public override double Maximum => 1;

    /// <inheritdoc/>
    public override BktState Initial => new(Settings.Prior, 1 - Settings.Prior);

    /// <inheritdoc/>
    public override BktState Update(in BktState state, in Observation observation)
    {
        var (odds, latest) = keepPerDay == 1 ? (state.Odds, state.LatestTicks) : Faded(state, observation.At);
        var rates = RatesOf(observation.Item);
        return BktState.Of(
            observation.Others.IsAlone
                ? Weighed(rates.On(observation.IsSuccess(correctFrom)), rates.OnNothing, odds)
                : Weighed(rates.On(observation.IsSuccess(correctFrom), observation.Others), rates.OnNothing, odds),
            latest);
    }

    /// <inheritdoc/>
    protected override void UpdateEach(Span<BktState> states, ReadOnlySpan<Observation> observations)
    {
        if (keepPerDay != 1 || byItem.Count > 0)
        {
            base.UpdateEach(states, observations);
            return;
        }

        for (var index = 0; index < states.Length; index++)
        {
            ref readonly var observation = ref observations[index];
            ref var state = ref states[index];
            state = observation.Others.IsAlone
                ? BktState.Of(Weighed(standard.On(observation.IsSuccess(correctFrom)), standard.OnNothing, state.Odds), state.LatestTicks)
                : Update(state, observation);
        }
    }

    // In odds a step is one division of two sums, which the next step need not wait for any longer than it takes to divide.
    private static double Weighed(in BktStep seen, in BktStep nothing, double odds)
    {
        var known = Math.FusedMultiplyAdd(seen.Kept, odds, seen.Learnt);
        var unknown = Math.FusedMultiplyAdd(seen.Lost, odds, seen.Missed);
        var next = known / unknown;
        return next is > Floor and < 1 / Floor && known + unknown > Exact ? next : WeighedExactly(seen, nothing, odds);
    }

    // Certainty, and what is next to impossible.
    private static double WeighedExactly(in BktStep seen, in BktStep nothing, double odds)
    {
        ref readonly var step = ref seen;
        var before = BktState.Of(odds);
        var (known, unknown) = (before.Known, before.Unknown);
        var likelihood = (known * step.IfKnown) + (unknown * step.IfUnknown);
        if (likelihood < Floor)
        {
            // Impossible under the parameters, such as a wrong answer with known = 1 and slip = 0, can't be weighed, so it moves nothing.
            // What is next to impossible is lifted to where products lose no digits.
            (known, unknown) = likelihood > 0 ? (known * step.IfKnown * Lift, unknown * step.IfUnknown * Lift) : (known, unknown);
            step = ref nothing;
        }

        return OddsOf((step.Kept * known) + (step.Learnt * unknown), (step.Lost * known) + (step.Missed * unknown));
    }

    /// <inheritdoc/>
    public void Start(Span<byte> state, in OtherFactors learner)
    {
        var initial = InitialFor(learner);
        Start(state);
        MemoryMarshal.Write(state, in initial);
    }

    /// <summary>Gets the belief before any answer of a learner of whom something is known from other competencies.</summary>
    /// <param name="learner">What is known of the learner in general.</param>
    /// <returns>The belief; <see cref="Initial"/> where <see cref="BktParameters.IndividualPrior"/> is 0.</returns>
    public BktState InitialFor(in OtherFactors learner)
    {
        var shift = Settings.IndividualPrior * learner.LogOdds;
        if (shift == 0 || Settings.Prior is 0 or 1)
        {
            return Initial;
        }

        var logOdds = Logistic.LogOdds(Settings.Prior, 1 - Settings.Prior) + shift;
        return BktState.Of(OddsOf(Logistic.Probability(logOdds), Logistic.Probability(-logOdds)));
    }

    /// <summary>Takes in an opportunity to learn without an answer, such as a worked example or a response that was lost: nothing is seen, but it may be learnt.</summary>
    /// <param name="state">The belief before it.</param>
    /// <param name="item">The item; one like all others when null.</param>
    /// <param name="at">When it was; null when unknown.</param>
    /// <returns>The belief after it: L' = L(1 − F) + (1 − L)T.</returns>
    /// <remarks>Evidence selections leave missing work out, so this happens only where it is called.</remarks>
    public BktState Pass(in BktState state, string? item = null, Instant? at = null)
    {
        var (odds, latest) = Faded(state, at);
        ref readonly var nothing = ref RatesOf(item).OnNothing;
        return BktState.Of(Weighed(nothing, nothing, odds), latest);
    }

    /// <inheritdoc/>
    public override PolicyEstimate Estimate(in BktState state, Instant asOf)
    {
        var (odds, latest) = Faded(state, asOf);
        var faded = BktState.Of(odds, latest);
        return new(faded.Known, Math.Sqrt(faded.Known * faded.Unknown));
    }

    /// <inheritdoc/>
    public override double? PredictSuccess(in BktState state, in Attempt attempt) =>
        attempt.Others.SuccessFrom(PredictCorrect(BktState.Of(Faded(state, attempt.At).Odds), attempt.Item));

    /// <summary>Predicts the probability of a right answer at once.</summary>
    /// <param name="state">The belief before the answer.</param>
    /// <param name="item">The item; one like all others when null.</param>
    /// <returns>P(correct).</returns>
    public double PredictCorrect(in BktState state, string? item = null)
    {
        ref readonly var step = ref RatesOf(item).On(isRight: true);
        return Math.Min((state.Known * step.IfKnown) + (state.Unknown * step.IfUnknown), 1);
    }

    private BktRates RatesOf(string? item) => item is null || byItem.Count == 0 ? standard : byItem.GetValueOrDefault(item, standard);

    // What is left of the belief at a later instant, which becomes the latest.
    private (double Odds, long LatestTicks) Faded(in BktState state, Instant? at)
    {
        if (keepPerDay == 1)
        {
            return (state.Odds, state.LatestTicks);
        }

        var latest = PracticeTime.Later(state.LatestTicks, at);
        var days = PracticeTime.DaysSince(state.LatestTicks, at);
        if (days == 0)
        {
            return (state.Odds, latest);
        }

        var kept = state.Known * Math.Pow(keepPerDay, days);
        kept = keepPerDay > 0 && state.Known > 0 ? Math.Max(kept, Floor) : kept;
        return (OddsOf(kept, state.Unknown + (state.Known - kept)), latest);
    }

    // A probability that is exactly 0 stays so: the parameters say that it is impossible.
    private static double OddsOf(double known, double unknown) =>
        known == 0 ? 0 : unknown == 0 ? double.PositiveInfinity : Math.Clamp(known / unknown, Floor, 1 / Floor);
}
