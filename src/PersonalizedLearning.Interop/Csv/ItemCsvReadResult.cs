namespace PersonalizedLearning.Interop;

/// <summary>What reading a table of items gave.</summary>
/// <param name="Items">The items, each once, in the order in which the table first names them.</param>
/// <param name="Diagnostics">The rows that were left out.</param>
public sealed record ItemCsvReadResult(IReadOnlyList<ItemCompetencies> Items, IReadOnlyList<Diagnostic> Diagnostics);
