namespace PersonalizedLearning.Learners;

/// <summary>What became of a change that somebody wanted in a goal.</summary>
public enum GoalChangeState
{
    /// <summary>Others have yet to agree; until then the goal stays as it is.</summary>
    Pending,

    /// <summary>It took effect.</summary>
    InEffect,

    /// <summary>Another change came before all had agreed to it.</summary>
    Superseded,
}
