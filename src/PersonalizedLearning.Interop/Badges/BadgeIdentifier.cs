namespace PersonalizedLearning.Interop;

/// <summary>An identifier elsewhere.</summary>
public sealed record BadgeIdentifier : BadgeEntity
{
    /// <summary>Gets the identifier.</summary>
    public string? Identifier { get; init; }

    /// <summary>Gets what kind of identifier it is.</summary>
    public string? IdentifierType { get; init; }
}
