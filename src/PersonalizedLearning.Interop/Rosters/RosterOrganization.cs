namespace PersonalizedLearning.Interop;

/// <summary>An organization: a district, a school, a department.</summary>
public sealed record RosterOrganization : RosterEntity
{
    /// <summary>Gets the name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the kind in the word of the source, such as <c>school</c>; empty when it does not say.</summary>
    public string Type { get; init; } = string.Empty;

    /// <summary>Gets the identifier of the organization of which it is a part; null when there is none. It may be one that the roster does not have.</summary>
    public string? Parent { get; init; }
}
