namespace PersonalizedLearning.Interop;

/// <summary>Something that can be achieved, with how.</summary>
public sealed record BadgeAchievement : BadgeEntity
{
    /// <summary>Gets the name.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the description.</summary>
    public string? Description { get; init; }

    /// <summary>Gets the kind, such as <c>Competency</c>, <c>Course</c> or <c>Degree</c>, or an <c>ext:</c> word.</summary>
    public string? AchievementType { get; init; }

    /// <summary>Gets how it is achieved.</summary>
    public BadgeCriteria? Criteria { get; init; }

    /// <summary>Gets the standards and competencies to which it is aligned.</summary>
    public ValueList<BadgeAlignment> Alignments { get; init; }

    /// <summary>Gets who made it.</summary>
    public BadgeProfile? Creator { get; init; }

    /// <summary>Gets the credits that can be earned by it.</summary>
    public double? CreditsAvailable { get; init; }

    /// <summary>Gets the field of study.</summary>
    public string? FieldOfStudy { get; init; }

    /// <summary>Gets the code, for people.</summary>
    public string? HumanCode { get; init; }

    /// <summary>Gets the image.</summary>
    public BadgeImage? Image { get; init; }

    /// <summary>Gets the language of the texts (<c>inLanguage</c>).</summary>
    public string? Language { get; init; }

    /// <summary>Gets its identifiers elsewhere.</summary>
    public ValueList<BadgeIdentifier> OtherIdentifiers { get; init; }

    /// <summary>Gets related achievements.</summary>
    public ValueList<BadgeRelated> Related { get; init; }

    /// <summary>Gets what its results are.</summary>
    public ValueList<BadgeResultDescription> ResultDescriptions { get; init; }

    /// <summary>Gets the specialization.</summary>
    public string? Specialization { get; init; }

    /// <summary>Gets words by which it can be found.</summary>
    public ValueList<string> Tags { get; init; }

    /// <summary>Gets the version.</summary>
    public string? Version { get; init; }

    /// <summary>Gets endorsements.</summary>
    public ValueList<BadgeCredential> Endorsements { get; init; }

    /// <summary>Gets endorsements as signed tokens (JWT).</summary>
    public ValueList<string> EndorsementTokens { get; init; }
}
