using NodaTime;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Learners;

/// <summary>A part of the story of a learner, told by the learner or somebody close.</summary>
/// <param name="Id">The event by which it was stated.</param>
/// <param name="Author">Who told it.</param>
/// <param name="Text">The author's words.</param>
/// <param name="About">What it is about; null when not said.</param>
/// <param name="At">When that was known.</param>
public sealed record ProfileStatement(EventId Id, Author Author, string Text, string? About, Instant At);
