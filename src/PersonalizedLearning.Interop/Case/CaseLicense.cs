namespace PersonalizedLearning.Interop;

/// <summary>A license that items and documents refer to (CFLicense). Members that the source lacks are null or empty.</summary>
public sealed record CaseLicense : CaseEntity
{
    /// <summary>Gets the title.</summary>
    public string? Title { get; init; }

    /// <summary>Gets the description.</summary>
    public string? Description { get; init; }

    /// <summary>Gets the text of the license.</summary>
    public string? LicenseText { get; init; }
}
