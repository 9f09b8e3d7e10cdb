namespace PersonalizedLearning.Learners;

/// <summary>How a goal ends.</summary>
public enum GoalOutcome
{
    /// <summary>It was reached.</summary>
    Reached,

    /// <summary>It is not aimed at any more.</summary>
    Dropped,
}
