namespace PersonalizedLearning.Interop;

/// <summary>A criterion of a rubric (CFRubricCriterion). Members that the source lacks are null or empty.</summary>
public sealed record CaseRubricCriterion : CaseEntity
{
    /// <summary>Gets the label of the group to which it belongs.</summary>
    public string? Category { get; init; }

    /// <summary>Gets the description.</summary>
    public string? Description { get; init; }

    /// <summary>Gets a reference to the item that is judged.</summary>
    public CaseLink? CfItemUri { get; init; }

    /// <summary>Gets the weight in a scored rubric.</summary>
    public double? Weight { get; init; }

    /// <summary>Gets the position among the criteria.</summary>
    public int? Position { get; init; }

    /// <summary>Gets the identifier of the rubric.</summary>
    public string? RubricId { get; init; }

    /// <summary>Gets the levels.</summary>
    public ValueList<CaseRubricCriterionLevel> Levels { get; init; }
}
