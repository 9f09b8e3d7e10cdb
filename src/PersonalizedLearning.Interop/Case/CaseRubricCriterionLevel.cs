namespace PersonalizedLearning.Interop;

/// <summary>A level of a criterion (CFRubricCriterionLevel). Members that the source lacks are null or empty.</summary>
public sealed record CaseRubricCriterionLevel : CaseEntity
{
    /// <summary>Gets the description.</summary>
    public string? Description { get; init; }

    /// <summary>Gets the name of the quality reached.</summary>
    public string? Quality { get; init; }

    /// <summary>Gets the points.</summary>
    public double? Score { get; init; }

    /// <summary>Gets feedback for who reached it.</summary>
    public string? Feedback { get; init; }

    /// <summary>Gets the position among the levels.</summary>
    public int? Position { get; init; }

    /// <summary>Gets the identifier of the criterion.</summary>
    public string? RubricCriterionId { get; init; }
}
