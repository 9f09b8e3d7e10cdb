using NodaTime;
using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Interop;

/// <summary>How versions of a package are merged.</summary>
public sealed record CaseMergeOptions
{
    /// <summary>Gets how items are recognised whose identifiers were given anew; by links and then by codes unless it is said otherwise.</summary>
    public FrameworkMatching Matching { get; init; } = FrameworkMatching.Code;

    /// <summary>
    /// Gets the date from which items that only the former version has are retired: they are kept with it as their <c>statusEndDate</c>, unless they have one. They are left out
    /// when it is null.
    /// </summary>
    public LocalDate? RetireOn { get; init; }
}
