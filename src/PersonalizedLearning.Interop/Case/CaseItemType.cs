namespace PersonalizedLearning.Interop;

/// <summary>A kind of item (CFItemType). Members that the source lacks are null or empty.</summary>
public sealed record CaseItemType : CaseEntity
{
    /// <summary>Gets the title.</summary>
    public string? Title { get; init; }

    /// <summary>Gets the description.</summary>
    public string? Description { get; init; }

    /// <summary>Gets the code of the place among the item types.</summary>
    public string? HierarchyCode { get; init; }

    /// <summary>Gets the code of the type.</summary>
    public string? TypeCode { get; init; }
}
