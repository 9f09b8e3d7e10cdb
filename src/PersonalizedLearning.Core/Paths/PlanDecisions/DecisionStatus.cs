namespace PersonalizedLearning.Paths;

/// <summary>How a decision stands.</summary>
public enum DecisionStatus
{
    /// <summary>It is being thought about.</summary>
    Considering,

    /// <summary>It is decided.</summary>
    Decided,

    /// <summary>It is not to be decided any more.</summary>
    Withdrawn,
}
