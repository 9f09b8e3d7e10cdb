namespace PersonalizedLearning.Interop;

/// <summary>A person or an organization.</summary>
/// <remarks>Postal addresses and the parts of a person's name are among <see cref="BadgeEntity.Other"/>.</remarks>
public sealed record BadgeProfile : BadgeEntity
{
    /// <summary>Gets the name.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the address of its home page.</summary>
    public string? Url { get; init; }

    /// <summary>Gets the number of a telephone.</summary>
    public string? Phone { get; init; }

    /// <summary>Gets the description.</summary>
    public string? Description { get; init; }

    /// <summary>Gets the address for electronic mail.</summary>
    public string? Email { get; init; }

    /// <summary>Gets who speaks for it.</summary>
    public string? Official { get; init; }

    /// <summary>Gets the image.</summary>
    public BadgeImage? Image { get; init; }

    /// <summary>Gets its identifiers elsewhere.</summary>
    public ValueList<BadgeIdentifier> OtherIdentifiers { get; init; }

    /// <summary>Gets the organization of which it is a part (<c>parentOrg</c>).</summary>
    public BadgeProfile? ParentOrganization { get; init; }

    /// <summary>Gets endorsements.</summary>
    public ValueList<BadgeCredential> Endorsements { get; init; }

    /// <summary>Gets endorsements as signed tokens (JWT).</summary>
    public ValueList<string> EndorsementTokens { get; init; }
}
