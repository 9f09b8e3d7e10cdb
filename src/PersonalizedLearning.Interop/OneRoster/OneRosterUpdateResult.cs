namespace PersonalizedLearning.Interop;

/// <summary>What an update gave.</summary>
/// <param name="Package">The package after it.</param>
/// <param name="Differences">What changed, file by file in the order of the binding; files in which nothing changed are not listed.</param>
/// <param name="Diagnostics">Every problem.</param>
public sealed record OneRosterUpdateResult(OneRosterPackage Package, ValueList<OneRosterDifference> Differences, IReadOnlyList<Diagnostic> Diagnostics);
