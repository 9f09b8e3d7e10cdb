using NodaTime;

namespace PersonalizedLearning.Mastery;

/// <summary>A policy that predicts by log odds, so that what several competencies and the learner in general contribute adds up.</summary>
/// <remarks>It can be the part of a <see cref="MasteryPolicySet"/> that follows the learner across all competencies. Derive from <see cref="LogisticPolicy{TState}"/>.</remarks>
public interface ILogisticPolicy : IMasteryPolicy
{
    /// <summary>Gets what the state alone contributes to the log odds of success, without the other factors of the attempt.</summary>
    /// <param name="state">The state.</param>
    /// <param name="attempt">The answer that is to come.</param>
    /// <returns>A finite number; 0 is even odds.</returns>
    /// <exception cref="ArgumentException">The span has another length.</exception>
    double LogOdds(ReadOnlySpan<byte> state, in Attempt attempt);

    /// <summary>Estimates mastery where something is known of the learner in general.</summary>
    /// <param name="state">The state.</param>
    /// <param name="asOf">The instant for which to estimate.</param>
    /// <param name="others">What else contributes.</param>
    /// <returns>The estimate.</returns>
    /// <exception cref="ArgumentException">The span has another length.</exception>
    PolicyEstimate Estimate(ReadOnlySpan<byte> state, Instant asOf, in OtherFactors others);
}
