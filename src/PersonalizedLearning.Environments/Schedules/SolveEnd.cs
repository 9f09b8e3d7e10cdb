namespace PersonalizedLearning.Environments;

/// <summary>Why a search ended.</summary>
public enum SolveEnd
{
    /// <summary>The schedule was proved best.</summary>
    Proved,

    /// <summary>The rounds allowed were done.</summary>
    WorkLimit,

    /// <summary>The time allowed was over.</summary>
    Deadline,

    /// <summary>It was cancelled.</summary>
    Cancelled,
}
