namespace PersonalizedLearning.Interop;

/// <summary>Merges a later version of a package into a former one, so that what refers to the former goes on to hold.</summary>
/// <remarks>
/// What the later version says stays as it says it, but under the identifiers and addresses of the former one where items, associations or the document were given new ones. Codes of
/// diagnostics: <c>identifier-kept</c>, <c>match-applied</c> (a link that only said that two identifiers mean one item), <c>item-retired</c>, <c>item-left-out</c>,
/// <c>changed-earlier</c> (the later version bears an earlier time of change). Merging a package with itself changes nothing, merging a second time changes nothing more, and nothing
/// stands twice that stood once. How the two differ, <see cref="PersonalizedLearning.Competencies.FrameworkDifference"/> says.
/// </remarks>
public static class CaseMerge
{
    /// <summary>Merges two versions.</summary>
    /// <param name="former">The former version, to whose identifiers others refer.</param>
    /// <param name="current">The later version.</param>
    /// <param name="options">How; the defaults when null.</param>
    /// <returns>The merged package: in the order of the later version, then what only the former has, if it is kept.</returns>
    /// <remarks>Linear in the size of both, but for sorting.</remarks>
    /// <exception cref="ArgumentNullException">A package is null.</exception>
    public static CaseMergeResult Merge(CasePackage former, CasePackage current, CaseMergeOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(former);
        ArgumentNullException.ThrowIfNull(current);
        return new CasePackageMerge(former, current, options ?? new CaseMergeOptions()).Merge();
    }
}
