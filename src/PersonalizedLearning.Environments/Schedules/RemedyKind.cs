namespace PersonalizedLearning.Environments;

/// <summary>What would have to change.</summary>
public enum RemedyKind
{
    /// <summary>One more qualified member of staff in a block.</summary>
    Staff,

    /// <summary>One more suitable space in a block.</summary>
    Space,

    /// <summary>A lower minimum size of sessions.</summary>
    MinSize,

    /// <summary>One more block.</summary>
    Block,
}
