namespace PersonalizedLearning.Interop;

/// <summary>The roster that a OneRoster package states.</summary>
/// <param name="Roster">The roster.</param>
/// <param name="Diagnostics">What of the package is not in the roster, and why.</param>
public sealed record OneRosterRosterResult(Roster Roster, IReadOnlyList<Diagnostic> Diagnostics);
