namespace PersonalizedLearning.Interop;

/// <summary>A rubric: criteria, each with levels (CFRubric). Members that the source lacks are null or empty.</summary>
public sealed record CaseRubric : CaseEntity
{
    /// <summary>Gets the title.</summary>
    public string? Title { get; init; }

    /// <summary>Gets the description.</summary>
    public string? Description { get; init; }

    /// <summary>Gets the criteria.</summary>
    public ValueList<CaseRubricCriterion> Criteria { get; init; }
}
