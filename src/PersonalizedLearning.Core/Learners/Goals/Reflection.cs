using NodaTime;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Learners;

/// <summary>What somebody wrote looking back at a goal, or at learning in general.</summary>
/// <param name="Id">The event by which it was recorded.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="At">When it was known.</param>
/// <param name="Text">The words.</param>
public sealed record Reflection(EventId Id, Author Author, Instant At, string Text);
