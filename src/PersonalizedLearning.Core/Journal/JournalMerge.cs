namespace PersonalizedLearning.Journal;

/// <summary>What joining two copies of a journal gave.</summary>
/// <param name="Journal">The joined journal.</param>
/// <param name="Conflicts">The identifiers for which the copies held different events, in order.</param>
public sealed record JournalMerge(LearnerJournal Journal, ValueList<EventId> Conflicts);
