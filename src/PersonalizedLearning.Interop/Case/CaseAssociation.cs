namespace PersonalizedLearning.Interop;

/// <summary>A typed link between two objects (CFAssociation). Members that the source lacks are null or empty.</summary>
public sealed record CaseAssociation : CaseEntity
{
    /// <summary>Gets the type as the source spells it, such as <c>isChildOf</c> (the origin is the child) or <c>precedes</c> (the origin comes before the destination).</summary>
    public string? AssociationType { get; init; }

    /// <summary>Gets the position among siblings.</summary>
    public int? SequenceNumber { get; init; }

    /// <summary>Gets where the link starts.</summary>
    public CaseLink? OriginNodeUri { get; init; }

    /// <summary>Gets where the link ends.</summary>
    public CaseLink? DestinationNodeUri { get; init; }

    /// <summary>Gets a reference to the group of associations.</summary>
    public CaseLink? CfAssociationGroupingUri { get; init; }

    /// <summary>Gets notes (CASE 1.1).</summary>
    public string? Notes { get; init; }
}
