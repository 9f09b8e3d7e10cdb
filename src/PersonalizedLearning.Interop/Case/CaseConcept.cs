namespace PersonalizedLearning.Interop;

/// <summary>A concept that items refer to (CFConcept). Members that the source lacks are null or empty.</summary>
public sealed record CaseConcept : CaseEntity
{
    /// <summary>Gets the title.</summary>
    public string? Title { get; init; }

    /// <summary>Gets the key words, separated by <c>|</c>.</summary>
    public string? Keywords { get; init; }

    /// <summary>Gets the code of the place among the concepts.</summary>
    public string? HierarchyCode { get; init; }

    /// <summary>Gets the description.</summary>
    public string? Description { get; init; }
}
