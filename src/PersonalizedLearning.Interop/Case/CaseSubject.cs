namespace PersonalizedLearning.Interop;

/// <summary>A subject that items and documents refer to (CFSubject). Members that the source lacks are null or empty.</summary>
public sealed record CaseSubject : CaseEntity
{
    /// <summary>Gets the title.</summary>
    public string? Title { get; init; }

    /// <summary>Gets the code of the place among the subjects.</summary>
    public string? HierarchyCode { get; init; }

    /// <summary>Gets the description.</summary>
    public string? Description { get; init; }
}
