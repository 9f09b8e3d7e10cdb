using NodaTime;

namespace PersonalizedLearning.Mastery;

/// <summary>A rule that turns evidence into an estimate of mastery, as a fold: an initial state, an update by one observation, an estimate as of an instant.</summary>
/// <remarks>
/// An implementation is an immutable value, and keeps these laws: the same input gives the same bits; folding one by one is folding the whole;
/// estimates are finite and inside the range; a state copied, stored and taken up again goes on as if nothing had happened; no clock is read.
/// Derive from <see cref="MasteryPolicy{TState}"/> rather than implementing this. The state is a few bytes, so a learner is a flat array and
/// a cohort a bigger one.
/// </remarks>
public interface IMasteryPolicy
{
    /// <summary>Gets the name by which files and registrations refer to the policy, such as <c>bkt</c>.</summary>
    string Name { get; }

    /// <summary>Gets the version of its rules; raised when the same evidence would give another estimate.</summary>
    int Version { get; }

    /// <summary>Gets the parameters, for explanations; an immutable record with value equality.</summary>
    object Parameters { get; }

    /// <summary>Gets the least estimate possible.</summary>
    double Minimum { get; }

    /// <summary>Gets the greatest estimate possible.</summary>
    double Maximum { get; }

    /// <summary>Gets how many bytes a state takes.</summary>
    int StateSize { get; }

    /// <summary>Writes the state before any evidence.</summary>
    /// <param name="state">Where to: <see cref="StateSize"/> bytes.</param>
    /// <exception cref="ArgumentException">The span has another length.</exception>
    void Start(Span<byte> state);

    /// <summary>Takes in one observation.</summary>
    /// <param name="state">The state, changed in place.</param>
    /// <param name="observation">The observation; observations come in the order of the policy's evidence selection.</param>
    /// <exception cref="ArgumentException">The span has another length.</exception>
    void Update(Span<byte> state, in Observation observation);

    /// <summary>Estimates mastery.</summary>
    /// <param name="state">The state.</param>
    /// <param name="asOf">The instant for which to estimate; policies without forgetting do not use it.</param>
    /// <returns>The estimate.</returns>
    /// <exception cref="ArgumentException">The span has another length.</exception>
    PolicyEstimate Estimate(ReadOnlySpan<byte> state, Instant asOf);

    /// <summary>Predicts how likely the next answer is a success.</summary>
    /// <param name="state">The state.</param>
    /// <param name="attempt">The answer that is to come: when, to which item, and what else bears on it.</param>
    /// <returns>A probability; null where the policy predicts nothing.</returns>
    /// <exception cref="ArgumentException">The span has another length.</exception>
    double? PredictSuccess(ReadOnlySpan<byte> state, in Attempt attempt);
}
