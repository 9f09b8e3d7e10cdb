namespace PersonalizedLearning.Interop;

/// <summary>One level of a rubric. Its identifier is what <see cref="BadgeResult.AchievedLevel"/> names.</summary>
public sealed record BadgeRubricLevel : BadgeEntity
{
    /// <summary>Gets the name.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the word for the level.</summary>
    public string? Level { get; init; }

    /// <summary>Gets the description.</summary>
    public string? Description { get; init; }

    /// <summary>Gets the points, as its source wrote them.</summary>
    public string? Points { get; init; }

    /// <summary>Gets the rubric levels elsewhere to which it is aligned.</summary>
    public ValueList<BadgeAlignment> Alignments { get; init; }
}
