namespace PersonalizedLearning.Interop;

/// <summary>What reading a OneRoster package gave.</summary>
/// <param name="Package">The package in OneRoster's own terms; writing it loses nothing.</param>
/// <param name="Diagnostics">Every problem: of the manifest, then of each file in the order of the binding, then of the links between them.</param>
public sealed record OneRosterReadResult(OneRosterPackage Package, IReadOnlyList<Diagnostic> Diagnostics);
