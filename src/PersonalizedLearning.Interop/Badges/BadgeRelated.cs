namespace PersonalizedLearning.Interop;

/// <summary>A related achievement.</summary>
public sealed record BadgeRelated : BadgeEntity
{
    /// <summary>Gets its language (<c>inLanguage</c>).</summary>
    public string? Language { get; init; }

    /// <summary>Gets its version.</summary>
    public string? Version { get; init; }
}
