using NodaTime;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Learners;

/// <summary>What a learner wants to become or do, as the learner has said.</summary>
/// <param name="Id">The event by which it was stated.</param>
/// <param name="Kind">Of which kind it is.</param>
/// <param name="Text">The learner's words.</param>
/// <param name="Horizon">When the learner wants to be there; null when that is open.</param>
/// <param name="At">When that was known.</param>
public sealed record Aspiration(EventId Id, AspirationKind Kind, string Text, Instant? Horizon, Instant At);
