namespace PersonalizedLearning.Paths;

/// <summary>What came of an action plan.</summary>
public enum ActionPlanOutcome
{
    /// <summary>What was missing was learnt.</summary>
    Reached,

    /// <summary>It was followed, and was not enough.</summary>
    NotReached,

    /// <summary>It was given up.</summary>
    Dropped,
}
