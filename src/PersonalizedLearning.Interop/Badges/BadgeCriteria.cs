namespace PersonalizedLearning.Interop;

/// <summary>How an achievement is achieved.</summary>
public sealed record BadgeCriteria : BadgeEntity
{
    /// <summary>Gets how, as a text; it may hold Markdown.</summary>
    public string? Narrative { get; init; }
}
