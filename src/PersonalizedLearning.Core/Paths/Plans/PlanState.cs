namespace PersonalizedLearning.Paths;

/// <summary>How a plan stands.</summary>
public enum PlanState
{
    /// <summary>It was proposed, and no version of it agreed on yet.</summary>
    Proposed,

    /// <summary>A version of it holds.</summary>
    Agreed,

    /// <summary>A version of it holds, and something gave cause to look at it again.</summary>
    Reopened,

    /// <summary>It is over.</summary>
    Ended,
}
