using NodaTime;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Learners;

/// <summary>What a learner is interested in, as the learner has said.</summary>
/// <param name="Id">The event by which it was stated.</param>
/// <param name="Tag">The interest, as a tag.</param>
/// <param name="Strength">How much, from 0 to 1.</param>
/// <param name="Note">What the learner said about it; null when nothing.</param>
/// <param name="At">When that was known.</param>
public sealed record Interest(EventId Id, string Tag, double Strength, string? Note, Instant At);
