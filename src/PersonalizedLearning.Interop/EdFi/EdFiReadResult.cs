using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Interop;

/// <summary>What reading assessments and learning standards gave.</summary>
/// <param name="Metadata">What was read, in Ed-Fi's own terms; results of students are read by it.</param>
/// <param name="Framework">What of it is usable as a framework.</param>
/// <param name="Diagnostics">Every problem: first those of the format, then those of the framework.</param>
public sealed record EdFiReadResult(EdFiMetadata Metadata, CompetencyFramework Framework, IReadOnlyList<Diagnostic> Diagnostics);
