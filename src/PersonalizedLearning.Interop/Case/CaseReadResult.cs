using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Interop;

/// <summary>What reading a CASE package gave.</summary>
/// <param name="Package">The package in CASE's own terms; writing it loses nothing.</param>
/// <param name="Framework">What of it is usable as a framework.</param>
/// <param name="Diagnostics">Every problem: first those of the format, in the order of the file, then those of the framework.</param>
public sealed record CaseReadResult(CasePackage Package, CompetencyFramework Framework, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Gets the version of CASE, <c>1.0</c> or <c>1.1</c>: 1.1 where the package says so or holds what only 1.1 has, whatever else it says.</summary>
    /// <remarks>Linear in the size of the package.</remarks>
    public string Version => CaseVersions.Of(Package);
}
