namespace PersonalizedLearning.Interop;

/// <summary>A verifiable credential: an achievement that was awarded (Open Badges 3.0), a record of many (CLR 2.0), or an endorsement of one.</summary>
public sealed record BadgeCredential : BadgeEntity
{
    /// <summary>Gets the contexts: an address each, or an object as its JSON text.</summary>
    public ValueList<string> Context { get; init; }

    /// <summary>Gets the name, for people.</summary>
    public string? Name { get; init; }

    /// <summary>Gets a description, for people.</summary>
    public string? Description { get; init; }

    /// <summary>Gets the image.</summary>
    public BadgeImage? Image { get; init; }

    /// <summary>Gets who issued it.</summary>
    public BadgeProfile? Issuer { get; init; }

    /// <summary>Gets what it says of whom.</summary>
    public ValueList<BadgeSubject> Subjects { get; init; }

    /// <summary>Gets when the achievement was awarded, as its source wrote it.</summary>
    public string? AwardedDate { get; init; }

    /// <summary>Gets from when it is valid, as its source wrote it (data model 2.0).</summary>
    public string? ValidFrom { get; init; }

    /// <summary>Gets until when it is valid, as its source wrote it (data model 2.0); for ever when null.</summary>
    public string? ValidUntil { get; init; }

    /// <summary>Gets from when it is valid, as its source wrote it (data model 1.1).</summary>
    public string? IssuanceDate { get; init; }

    /// <summary>Gets until when it is valid, as its source wrote it (data model 1.1); for ever when null.</summary>
    public string? ExpirationDate { get; init; }

    /// <summary>Gets whether a CLR is a part only of what there is; null when it does not say.</summary>
    public bool? Partial { get; init; }

    /// <summary>Gets the evidence.</summary>
    public ValueList<BadgeEvidence> Evidence { get; init; }

    /// <summary>Gets endorsements, which are credentials themselves.</summary>
    public ValueList<BadgeCredential> Endorsements { get; init; }

    /// <summary>Gets endorsements as signed tokens (JWT), which are not looked into.</summary>
    public ValueList<string> EndorsementTokens { get; init; }

    /// <summary>Gets the proofs inside the credential; this library verifies none.</summary>
    public ValueList<BadgeProof> Proofs { get; init; }

    /// <summary>Gets the schemas that it follows.</summary>
    public ValueList<BadgeService> Schemas { get; init; }

    /// <summary>Gets where to ask whether it was revoked.</summary>
    public ValueList<BadgeService> Status { get; init; }

    /// <summary>Gets where to get a newer one.</summary>
    public ValueList<BadgeService> RefreshServices { get; init; }

    /// <summary>Gets the terms of use.</summary>
    public ValueList<BadgeService> TermsOfUse { get; init; }

    /// <summary>Gets the signed token (compact JWT) that holds the credential; null when it stands by itself. <see cref="CredentialWriter"/> writes the token where there is one, whatever the other members say.</summary>
    public string? Token { get; init; }

    /// <summary>Gets what it is by its <see cref="BadgeEntity.Type"/>.</summary>
    public CredentialKind Kind =>
        Type.Contains(BadgeTerms.ClrCredential) ? CredentialKind.Clr
        : Type.Contains(BadgeTerms.EndorsementCredential) ? CredentialKind.Endorsement
        : Type.Contains(BadgeTerms.OpenBadgeCredential) || Type.Contains(BadgeTerms.AchievementCredential) ? CredentialKind.Achievement
        : CredentialKind.Other;

    /// <summary>Gets from when it is valid, in whichever data model it says so.</summary>
    public string? Begins => ValidFrom ?? IssuanceDate;

    /// <summary>Gets until when it is valid, in whichever data model it says so.</summary>
    public string? Ends => ValidUntil ?? ExpirationDate;
}
