namespace PersonalizedLearning.Interop;

/// <summary>A piece of evidence, or a kind of it.</summary>
public sealed record BadgeEvidence : BadgeEntity
{
    /// <summary>Gets the name.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the description.</summary>
    public string? Description { get; init; }

    /// <summary>Gets how it was made.</summary>
    public string? Narrative { get; init; }

    /// <summary>Gets the kind.</summary>
    public string? Genre { get; init; }

    /// <summary>Gets for whom it was made.</summary>
    public string? Audience { get; init; }
}
