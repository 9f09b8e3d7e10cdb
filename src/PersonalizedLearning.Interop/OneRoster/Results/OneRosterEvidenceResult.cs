using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Interop;

/// <summary>The evidence that the results of a package are.</summary>
/// <param name="Journals">The evidence as one journal a learner, in ordinal order of the learners.</param>
/// <param name="Scales">The score scales that are proficiency scales, in ordinal order of their identifiers.</param>
/// <param name="Diagnostics">What of the results is no evidence, and why.</param>
public sealed record OneRosterEvidenceResult(IReadOnlyList<LearnerJournal> Journals, ValueList<ProficiencyScale> Scales, IReadOnlyList<Diagnostic> Diagnostics);
