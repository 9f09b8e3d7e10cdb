namespace PersonalizedLearning.Paths;

/// <summary>How an action plan stands.</summary>
public enum ActionPlanState
{
    /// <summary>One side has written its part, the other has not.</summary>
    Draft,

    /// <summary>Learner and educator have both written their parts.</summary>
    Active,

    /// <summary>It is over.</summary>
    Closed,
}
