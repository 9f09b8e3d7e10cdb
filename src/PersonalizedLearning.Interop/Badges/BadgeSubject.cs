namespace PersonalizedLearning.Interop;

/// <summary>What a credential says of whom. Which members it has depends on the kind of the credential.</summary>
public sealed record BadgeSubject : BadgeEntity
{
    /// <summary>Gets who the learner is, plain or hashed.</summary>
    public ValueList<BadgeIdentity> Identifiers { get; init; }

    /// <summary>Gets the achievement that was awarded; in a CLR those that associations speak of.</summary>
    public ValueList<BadgeAchievement> Achievements { get; init; }

    /// <summary>Gets the results.</summary>
    public ValueList<BadgeResult> Results { get; init; }

    /// <summary>Gets when the activity began, as its source wrote it.</summary>
    public string? ActivityStartDate { get; init; }

    /// <summary>Gets when the activity ended, as its source wrote it.</summary>
    public string? ActivityEndDate { get; init; }

    /// <summary>Gets the credits earned.</summary>
    public double? CreditsEarned { get; init; }

    /// <summary>Gets the image of the achievement as it was awarded.</summary>
    public BadgeImage? Image { get; init; }

    /// <summary>Gets the number of a licence.</summary>
    public string? LicenseNumber { get; init; }

    /// <summary>Gets what the learner did, as a text.</summary>
    public string? Narrative { get; init; }

    /// <summary>Gets the role of the learner.</summary>
    public string? Role { get; init; }

    /// <summary>Gets who judged, if not the issuer.</summary>
    public BadgeProfile? Source { get; init; }

    /// <summary>Gets the term in which it was achieved.</summary>
    public string? Term { get; init; }

    /// <summary>Gets the credentials of a CLR.</summary>
    public ValueList<BadgeCredential> Credentials { get; init; }

    /// <summary>Gets how achievements of a CLR belong together.</summary>
    public ValueList<BadgeAssociation> Associations { get; init; }

    /// <summary>Gets what an endorsement says.</summary>
    public string? EndorsementComment { get; init; }
}
