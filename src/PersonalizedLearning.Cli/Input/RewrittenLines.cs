namespace PersonalizedLearning.Cli.Input;

/// <summary>A file of lines after some were taken out or rewritten.</summary>
/// <param name="Bytes">What it holds then; null where nothing is left.</param>
/// <param name="Removed">How many lines were taken out.</param>
/// <param name="Rewritten">How many lines say something else.</param>
internal sealed record RewrittenLines(byte[]? Bytes, int Removed, int Rewritten);
