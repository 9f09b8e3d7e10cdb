using System.Collections.Frozen;
using System.Runtime.InteropServices;
using NodaTime;

namespace PersonalizedLearning.Mastery;

/// <summary>Bayesian knowledge tracing (Corbett and Anderson 1995), with forgetting: a skill is known or not, answers are noisy signs of which.</summary>
/// <remarks>
/// <para>
/// With L the probability of knowing before an answer: P(correct) = L(1 − S) + (1 − L)G. After a right answer the posterior is L(1 − S)/P(correct), after
/// a wrong one L·S/(1 − P(correct)); then L' = posterior·(1 − F) + (1 − posterior)·T. An answer that the parameters call impossible leaves L as it is.
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
    public override bool PredictsForgetting => Settings.ForgetPerDay > 0;

    /// <inheritdoc/>
    public override BktState Initial => new(Settings.Prior, 1 - Settings.Prior);

    /// <inheritdoc/>
    public override BktState Update(in BktState state, in Observation observation)
    {
        var before = Faded(state, observation.At);
        var rates = RatesOf(observation.Item);
        var others = observation.Others;
        if (!others.IsAlone)
        {
            var shared = rates.On(observation.IsSuccess(correctFrom), others);
            return Weighed(shared, rates.OnNothing, before);
        }

        return Weighed(rates.On(observation.IsSuccess(correctFrom)), rates.OnNothing, before);
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
                ? Weighed(standard.On(observation.IsSuccess(correctFrom)), standard.OnNothing, state)
                : Update(state, observation);
        }
    }

    private static BktState Weighed(in BktStep seen, in BktStep nothing, in BktState before)
    {
        ref readonly var step = ref seen;
        var (known, unknown) = (before.Known, before.Unknown);
        var likelihood = (known * step.IfKnown) + (unknown * step.IfUnknown);
        if (likelihood < Floor)
        {
            // Impossible under the parameters, such as a wrong answer with known = 1 and slip = 0, can't be weighed, so it moves nothing.
            // What is next to impossible is lifted to where products lose no digits.
            (known, unknown, likelihood) = likelihood > 0
                ? (known * step.IfKnown * Lift, unknown * step.IfUnknown * Lift, likelihood * Lift)
                : (known, unknown, 1);
            step = ref nothing;
        }

        return Next(step, known, unknown, likelihood, before.LatestTicks);
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
        return new BktState(Floored(Logistic.Probability(logOdds)), Floored(Logistic.Probability(-logOdds)));
    }

    /// <summary>Takes in an opportunity to learn without an answer, such as a worked example or a response that was lost: nothing is seen, but it may be learnt.</summary>
    /// <param name="state">The belief before it.</param>
    /// <param name="item">The item; one like all others when null.</param>
    /// <param name="at">When it was; null when unknown.</param>
    /// <returns>The belief after it: L' = L(1 − F) + (1 − L)T.</returns>
    /// <remarks>Evidence selections leave missing work out, so this happens only where it is called.</remarks>
    public BktState Pass(in BktState state, string? item = null, Instant? at = null)
    {
        var before = Faded(state, at);
        return Next(RatesOf(item).OnNothing, before.Known, before.Unknown, 1, before.LatestTicks);
    }

    /// <inheritdoc/>
    public override PolicyEstimate Estimate(in BktState state, Instant asOf)
    {
        var faded = Faded(state, asOf);
        return new(Math.Min(faded.Known, 1), Math.Sqrt(faded.Known * faded.Unknown));
    }

    /// <inheritdoc/>
    public override double? PredictSuccess(in BktState state, in Attempt attempt) =>
        attempt.Others.SuccessFrom(PredictCorrect(Faded(state, attempt.At), attempt.Item));

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

    private static BktState Next(in BktStep step, double known, double unknown, double likelihood, long latest)
    {
        var next = ((step.FromKnown * known) + (step.FromUnknown * unknown)) / likelihood;
        return new BktState(Floored(next[0]), Floored(next[1]), latest);
    }

    // What is left of the belief at a later instant, which becomes the latest.
    private BktState Faded(in BktState state, Instant? at)
    {
        if (keepPerDay == 1)
        {
            return state;
        }

        var latest = PracticeTime.Later(state.LatestTicks, at);
        var days = PracticeTime.DaysSince(state.LatestTicks, at);
        if (days == 0)
        {
            return state with { LatestTicks = latest };
        }

        var kept = state.Known * Math.Pow(keepPerDay, days);
        kept = keepPerDay > 0 && state.Known > 0 ? Math.Max(kept, Floor) : kept;
        return new BktState(kept, state.Unknown + (state.Known - kept), latest);
    }

    // A probability that is exactly 0 stays so: the parameters say that it is impossible.
    private static double Floored(double probability) => probability is > 0 and < Floor ? Floor : probability;
}
