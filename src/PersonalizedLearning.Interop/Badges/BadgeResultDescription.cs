namespace PersonalizedLearning.Interop;

/// <summary>What a result of an achievement can be.</summary>
/// <remarks>The standard has numbers as texts.</remarks>
public sealed record BadgeResultDescription : BadgeEntity
{
    /// <summary>Gets the name.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the kind, such as <c>LetterGrade</c>, <c>RubricCriterionLevel</c> or <c>Status</c>.</summary>
    public string? ResultType { get; init; }

    /// <summary>Gets the standards to which it is aligned.</summary>
    public ValueList<BadgeAlignment> Alignments { get; init; }

    /// <summary>Gets the values that are possible, from low to high.</summary>
    public ValueList<string> AllowedValues { get; init; }

    /// <summary>Gets the identifier of the level that is required.</summary>
    public string? RequiredLevel { get; init; }

    /// <summary>Gets the value that is required.</summary>
    public string? RequiredValue { get; init; }

    /// <summary>Gets the levels of a rubric.</summary>
    public ValueList<BadgeRubricLevel> RubricLevels { get; init; }

    /// <summary>Gets the least value, as its source wrote it.</summary>
    public string? ValueMin { get; init; }

    /// <summary>Gets the greatest value, as its source wrote it.</summary>
    public string? ValueMax { get; init; }
}
