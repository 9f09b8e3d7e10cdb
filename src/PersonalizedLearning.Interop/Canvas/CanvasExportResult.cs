namespace PersonalizedLearning.Interop;

/// <summary>A framework and its policies in Canvas's terms.</summary>
/// <param name="Outcomes">The table.</param>
/// <param name="Diagnostics">What Canvas can't say, and what had to be said in another way.</param>
public sealed record CanvasExportResult(CanvasOutcomes Outcomes, IReadOnlyList<Diagnostic> Diagnostics);
