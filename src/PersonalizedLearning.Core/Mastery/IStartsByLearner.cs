namespace PersonalizedLearning.Mastery;

/// <summary>A policy whose state before any evidence on a competency depends on what is known of the learner from others.</summary>
public interface IStartsByLearner : IMasteryPolicy
{
    /// <summary>Writes the state before any evidence on the competency.</summary>
    /// <param name="state">Where to: <see cref="IMasteryPolicy.StateSize"/> bytes.</param>
    /// <param name="learner">What is known of the learner in general, just before the first evidence.</param>
    /// <exception cref="ArgumentException">The span has another length.</exception>
    void Start(Span<byte> state, in OtherFactors learner);
}
