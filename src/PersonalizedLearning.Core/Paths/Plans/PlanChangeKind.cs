namespace PersonalizedLearning.Paths;

/// <summary>What became of a part of a plan.</summary>
public enum PlanChangeKind
{
    /// <summary>It was not there and is now.</summary>
    Added,

    /// <summary>It was there and is not any more.</summary>
    Removed,

    /// <summary>It is at another place in the order.</summary>
    Moved,

    /// <summary>It is another one.</summary>
    Changed,
}
