using NodaTime;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Learners;

/// <summary>What moves a learner to learn, as the learner has said.</summary>
/// <param name="Id">The event by which it was stated.</param>
/// <param name="Text">The learner's words.</param>
/// <param name="At">When that was known.</param>
public sealed record Motivation(EventId Id, string Text, Instant At);
