using NodaTime;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Learners;

/// <summary>A reflection that the learner has agreed to and that did not come in time.</summary>
/// <param name="Goal">The goal.</param>
/// <param name="Since">When it was due.</param>
public sealed record OverdueReflection(EventId Goal, Instant Since);
