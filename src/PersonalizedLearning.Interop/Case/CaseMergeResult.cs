namespace PersonalizedLearning.Interop;

/// <summary>What merging two versions of a package gave.</summary>
/// <param name="Package">The merged package.</param>
/// <param name="Diagnostics">What was done where the two disagree, by code.</param>
public sealed record CaseMergeResult(CasePackage Package, IReadOnlyList<Diagnostic> Diagnostics);
