using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Interop;

/// <summary>What credentials gave.</summary>
/// <param name="Journals">The evidence and the awards, a journal a learner, in the order of their identifiers.</param>
/// <param name="Diagnostics">Every problem, and all that was not taken.</param>
public sealed record CredentialImportResult(IReadOnlyList<LearnerJournal> Journals, IReadOnlyList<Diagnostic> Diagnostics);
