namespace PersonalizedLearning.Interop;

/// <summary>A field of a table that has no property of its own, kept so that nothing is lost.</summary>
/// <param name="Column">The name of the column; empty for a field beyond the header.</param>
/// <param name="Text">The text of the field.</param>
public sealed record CanvasField(string Column, string Text);
