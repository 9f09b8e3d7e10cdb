namespace PersonalizedLearning.Environments;

/// <summary>What a block of time is for.</summary>
public enum BlockKind
{
    /// <summary>Learning: the scheduler fills it.</summary>
    Instruction,

    /// <summary>Meeting an advisor: the scheduler fills it with advisors and their learners only.</summary>
    Advisory,

    /// <summary>A break: nothing is scheduled.</summary>
    Break,
}
