namespace PersonalizedLearning.Interop;

/// <summary>A named group of associations (CFAssociationGrouping). Members that the source lacks are null or empty.</summary>
public sealed record CaseAssociationGrouping : CaseEntity
{
    /// <summary>Gets the title.</summary>
    public string? Title { get; init; }

    /// <summary>Gets the description.</summary>
    public string? Description { get; init; }
}
