namespace PersonalizedLearning.Paths;

/// <summary>Why a plan does not reach a goal.</summary>
public enum UnreachedReason
{
    /// <summary>The minutes are not enough beside what the other goals need.</summary>
    Minutes,

    /// <summary>It can't be reached before it is due.</summary>
    Due,

    /// <summary>It, or something that it builds on, is on a cycle of prerequisites.</summary>
    Cycle,
}
