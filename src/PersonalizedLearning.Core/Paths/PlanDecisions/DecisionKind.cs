namespace PersonalizedLearning.Paths;

/// <summary>What a learner decides about beyond the plan of learning.</summary>
public enum DecisionKind
{
    /// <summary>A course.</summary>
    Course,

    /// <summary>A college or another school.</summary>
    College,

    /// <summary>A career.</summary>
    Career,

    /// <summary>Training or an apprenticeship.</summary>
    Training,

    /// <summary>Something else.</summary>
    Other,
}
