using NodaTime;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Learners;

/// <summary>What a learner has asked for on the own behalf, and what became of it.</summary>
/// <param name="Id">The event by which it was asked for.</param>
/// <param name="Text">The learner's words.</param>
/// <param name="At">When that was known.</param>
/// <param name="State">What became of it.</param>
/// <param name="Answers">The answers, in order.</param>
public sealed record AdvocacyRequest(EventId Id, string Text, Instant At, AdvocacyState State, ValueList<AdvocacyAnswer> Answers)
{
    /// <summary>Tells whether nobody has answered within a time.</summary>
    /// <param name="within">The time within which an answer is expected.</param>
    /// <param name="at">The instant at which it is asked.</param>
    /// <returns>Whether it is open and older than that.</returns>
    public bool IsOverdue(Duration within, Instant at) => State == AdvocacyState.Open && at - At > within;
}
