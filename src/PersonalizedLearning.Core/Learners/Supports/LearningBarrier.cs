using NodaTime;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Learners;

/// <summary>What stood in the way of a learner, and whether it still does.</summary>
/// <param name="Id">The event by which it was reported.</param>
/// <param name="FoundBy">Who reported it.</param>
/// <param name="Text">What stood in the way.</param>
/// <param name="Experience">The identifier of the experience in which it was found; null when it was elsewhere.</param>
/// <param name="Support">The support that was missing; null when not said.</param>
/// <param name="At">When that was known.</param>
/// <param name="RemovedAt">When it was removed; null while it stands.</param>
/// <param name="How">What was done; null when not said.</param>
public sealed record LearningBarrier(EventId Id, Author FoundBy, string Text, string? Experience, string? Support, Instant At, Instant? RemovedAt, string? How);
