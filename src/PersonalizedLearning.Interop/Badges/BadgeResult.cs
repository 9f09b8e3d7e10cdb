namespace PersonalizedLearning.Interop;

/// <summary>A result that was achieved.</summary>
public sealed record BadgeResult : BadgeEntity
{
    /// <summary>Gets the identifier of its description.</summary>
    public string? ResultDescription { get; init; }

    /// <summary>Gets the value, as its source wrote it.</summary>
    public string? Value { get; init; }

    /// <summary>Gets the identifier of the level of a rubric.</summary>
    public string? AchievedLevel { get; init; }

    /// <summary>Gets the status, such as <c>Completed</c> or <c>InProgress</c>.</summary>
    public string? Status { get; init; }

    /// <summary>Gets the standards on which it bears.</summary>
    public ValueList<BadgeAlignment> Alignments { get; init; }
}
