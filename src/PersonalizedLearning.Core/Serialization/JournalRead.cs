using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Serialization;

/// <summary>What reading journals gave.</summary>
/// <param name="Journals">The journals, one a learner, by the ordinal order of the learners' identifiers.</param>
/// <param name="Diagnostics"><c>conflicting-event</c> for each event whose identifier another event of the same learner had before; it was not taken.</param>
public sealed record JournalRead(IReadOnlyList<LearnerJournal> Journals, IReadOnlyList<Diagnostic> Diagnostics);
