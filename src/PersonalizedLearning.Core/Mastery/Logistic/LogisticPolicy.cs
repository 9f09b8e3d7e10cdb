using NodaTime;

namespace PersonalizedLearning.Mastery;

/// <summary>Base of policies that predict by log odds: P(success) = 1/(1 + e^−(own log odds + those of other factors)).</summary>
/// <typeparam name="TState">The state: a small struct without references.</typeparam>
/// <remarks>The estimate is the probability of success at an item like all others, from 0 to 1.</remarks>
public abstract class LogisticPolicy<TState> : MasteryPolicy<TState>, ILogisticPolicy
    where TState : unmanaged
{
    /// <inheritdoc/>
    public override double Minimum => 0;

    /// <inheritdoc/>
    public override double Maximum => 1;

    /// <summary>Gets what the state alone contributes to the log odds of success, without the other factors of the attempt.</summary>
    /// <param name="state">The state.</param>
    /// <param name="attempt">The answer that is to come.</param>
    /// <returns>A finite number; 0 is even odds.</returns>
    public abstract double LogOdds(in TState state, in Attempt attempt);

    /// <inheritdoc/>
    public double LogOdds(ReadOnlySpan<byte> state, in Attempt attempt) => LogOdds(Read(state), attempt);

    /// <inheritdoc/>
    public override PolicyEstimate Estimate(in TState state, Instant asOf) => Estimate(state, asOf, default);

    /// <inheritdoc/>
    public PolicyEstimate Estimate(ReadOnlySpan<byte> state, Instant asOf, in OtherFactors others) => Estimate(Read(state), asOf, others);

    /// <summary>Estimates mastery where something is known of the learner in general.</summary>
    /// <param name="state">The state.</param>
    /// <param name="asOf">The instant for which to estimate.</param>
    /// <param name="others">What else contributes.</param>
    /// <returns>The estimate.</returns>
    public virtual PolicyEstimate Estimate(in TState state, Instant asOf, in OtherFactors others) =>
        new(Logistic.Probability(LogOdds(state, asOf) + others.LogOdds), null);

    /// <inheritdoc/>
    public override double? PredictSuccess(in TState state, in Attempt attempt) =>
        attempt.Others.SuccessFrom(Logistic.Probability(LogOdds(state, attempt) + attempt.Others.LogOdds));
}
