namespace PersonalizedLearning.Learners;

/// <summary>Where a goal stands.</summary>
public enum GoalState
{
    /// <summary>Somebody has set it, and others have yet to agree.</summary>
    Proposed,

    /// <summary>All agree whose agreement is needed, and it is aimed at.</summary>
    Active,

    /// <summary>It was closed as reached.</summary>
    Reached,

    /// <summary>It was closed without being reached.</summary>
    Dropped,
}
