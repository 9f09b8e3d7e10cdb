namespace PersonalizedLearning.Interop;

/// <summary>A package with a roster and results.</summary>
/// <param name="Package">The package, of version 1.2, in bulk.</param>
/// <param name="Diagnostics">What of the evidence is not in it, and why.</param>
public sealed record OneRosterResultsExport(OneRosterPackage Package, IReadOnlyList<Diagnostic> Diagnostics);
