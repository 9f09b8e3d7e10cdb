using NodaTime;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Learners;

/// <summary>An answer to what a learner has asked for.</summary>
/// <param name="Id">The event by which it was given.</param>
/// <param name="Author">Who answered.</param>
/// <param name="Text">The answer.</param>
/// <param name="At">When that was known.</param>
public sealed record AdvocacyAnswer(EventId Id, Author Author, string Text, Instant At);
