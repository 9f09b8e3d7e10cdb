using System.Runtime.CompilerServices;
using NodaTime;

namespace PersonalizedLearning.Mastery;

/// <summary>Bayesian knowledge tracing (Corbett and Anderson 1995), with forgetting: a skill is known or not, answers are noisy signs of which.</summary>
/// <remarks>
/// With L the probability of knowing before an answer: P(correct) = L(1 − S) + (1 − L)G. After a right answer the posterior is L(1 − S)/P(correct), after
/// a wrong one L·S/(1 − P(correct)); then L' = posterior·(1 − F) + (1 − posterior)·T. An answer that the parameters call impossible leaves L as it is.
/// Estimates are P(known), from 0 to 1; their uncertainty is √(L(1 − L)). Immutable and thread safe.
/// </remarks>
public sealed class BayesianKnowledgeTracing : MasteryPolicy<BktState>
{
    /// <summary>The name of the policy.</summary>
    public const string PolicyName = "bkt";

    // Below this a probability would underflow within a few answers and stick at 0: some 300 answers in a row at guess = slip = 0.1.
    private const double Floor = 1e-300;

    // 2^900.
    private const double Lift = 8.452712498170644e270;

    private const int Right = 1;
    private const int Nothing = 2;

    private readonly double prior;
    private readonly double correctFrom;

    // By what was seen: a wrong answer, a right one, or nothing that can be weighed. A lookup, as a processor can't guess which comes next.
    private readonly BktStep[] steps;

    /// <summary>Makes the policy.</summary>
    /// <param name="parameters">The parameters; the defaults when null.</param>
    public BayesianKnowledgeTracing(BktParameters? parameters = null)
    {
        Settings = parameters ?? new BktParameters();
        prior = Settings.Prior;
        correctFrom = Settings.CorrectFrom;
        steps = [BktStep.On(Settings, Settings.Slip, 1 - Settings.Guess), BktStep.On(Settings, 1 - Settings.Slip, Settings.Guess), BktStep.On(Settings, 1, 1)];
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
    public override BktState Initial => new(prior, 1 - prior);

    /// <inheritdoc/>
    public override BktState Update(in BktState state, in Observation observation)
    {
        var (known, unknown) = (state.Known, state.Unknown);
        ref readonly var step = ref steps[Unsafe.BitCast<bool, byte>(observation.IsSuccess(correctFrom))];
        var likelihood = (known * step.IfKnown) + (unknown * step.IfUnknown);
        if (likelihood < Floor)
        {
            // Impossible under the parameters, such as a wrong answer with known = 1 and slip = 0, can't be weighed, so it moves nothing.
            // What is next to impossible is lifted to where products lose no digits.
            (known, unknown, likelihood) = likelihood > 0
                ? (known * step.IfKnown * Lift, unknown * step.IfUnknown * Lift, likelihood * Lift)
                : (known, unknown, 1);
            step = ref steps[Nothing];
        }

        var next = ((step.FromKnown * known) + (step.FromUnknown * unknown)) / likelihood;
        return new BktState(Floored(next[0]), Floored(next[1]));
    }

    /// <inheritdoc/>
    public override PolicyEstimate Estimate(in BktState state, Instant asOf) =>
        new(Math.Min(state.Known, 1), Math.Sqrt(state.Known * state.Unknown));

    /// <inheritdoc/>
    public override double? PredictSuccess(in BktState state, Instant asOf) => PredictCorrect(state);

    /// <summary>Predicts the probability of a right answer.</summary>
    /// <param name="state">The belief before the answer.</param>
    /// <returns>P(correct).</returns>
    public double PredictCorrect(in BktState state) => Math.Min((state.Known * steps[Right].IfKnown) + (state.Unknown * steps[Right].IfUnknown), 1);

    // A probability that is exactly 0 stays so: the parameters say that it is impossible.
    private static double Floored(double probability) => probability is > 0 and < Floor ? Floor : probability;
}
