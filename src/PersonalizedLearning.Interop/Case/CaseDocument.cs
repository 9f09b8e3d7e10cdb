namespace PersonalizedLearning.Interop;

/// <summary>The root of a CASE package: the framework as a whole (CFDocument). Members that the source lacks are null or empty.</summary>
public sealed record CaseDocument : CaseEntity
{
    /// <summary>Gets who made the framework.</summary>
    public string? Creator { get; init; }

    /// <summary>Gets the title.</summary>
    public string? Title { get; init; }

    /// <summary>Gets the kind of framework, as its publisher names it (CASE 1.1).</summary>
    public string? FrameworkType { get; init; }

    /// <summary>Gets the version of CASE that the source claims; mostly absent.</summary>
    public string? CaseVersion { get; init; }

    /// <summary>Gets the address of the official source.</summary>
    public string? OfficialSourceUrl { get; init; }

    /// <summary>Gets the publisher.</summary>
    public string? Publisher { get; init; }

    /// <summary>Gets the description.</summary>
    public string? Description { get; init; }

    /// <summary>Gets the subjects.</summary>
    public ValueList<string> Subject { get; init; }

    /// <summary>Gets references to the subjects.</summary>
    public ValueList<CaseLink> SubjectUri { get; init; }

    /// <summary>Gets the language of the texts.</summary>
    public string? Language { get; init; }

    /// <summary>Gets the revision of the framework.</summary>
    public string? Version { get; init; }

    /// <summary>Gets the state of adoption, such as <c>Draft</c>.</summary>
    public string? AdoptionStatus { get; init; }

    /// <summary>Gets the date from which the state holds.</summary>
    public string? StatusStartDate { get; init; }

    /// <summary>Gets the date on which the state ended.</summary>
    public string? StatusEndDate { get; init; }

    /// <summary>Gets a reference to the license.</summary>
    public CaseLink? LicenseUri { get; init; }

    /// <summary>Gets notes.</summary>
    public string? Notes { get; init; }
}
