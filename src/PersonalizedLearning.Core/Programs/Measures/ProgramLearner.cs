using NodaTime;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Programs;

/// <summary>A learner of a program.</summary>
/// <param name="Journal">The journal.</param>
/// <param name="Joined">When the learner joined; null where that was before the period.</param>
/// <param name="Left">When the learner left; null where that was not before its end.</param>
public sealed record ProgramLearner(LearnerJournal Journal, Instant? Joined = null, Instant? Left = null);
