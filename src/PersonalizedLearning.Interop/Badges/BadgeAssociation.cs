namespace PersonalizedLearning.Interop;

/// <summary>How two achievements of a CLR belong together.</summary>
public sealed record BadgeAssociation : BadgeEntity
{
    /// <summary>Gets the word, such as <c>isChildOf</c> or <c>precedes</c>.</summary>
    public string? AssociationType { get; init; }

    /// <summary>Gets the identifier of the achievement where it starts.</summary>
    public string? SourceId { get; init; }

    /// <summary>Gets the identifier of the achievement where it ends.</summary>
    public string? TargetId { get; init; }
}
