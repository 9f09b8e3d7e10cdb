namespace PersonalizedLearning.Interop;

/// <summary>A table as it was read, and where each of its rows stands in the file.</summary>
internal sealed record CanvasTable(CanvasOutcomes Outcomes, IReadOnlyList<string> Places);
