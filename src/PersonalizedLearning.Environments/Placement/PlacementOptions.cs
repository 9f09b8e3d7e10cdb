namespace PersonalizedLearning.Environments;

/// <summary>How long to search, and from where.</summary>
internal sealed record PlacementOptions
{
    /// <summary>Gets the seed of all chance.</summary>
    public ulong Seed { get; init; }

    /// <summary>Gets the most rounds of improvement.</summary>
    public long WorkLimit { get; init; } = long.MaxValue;

    /// <summary>Gets the time allowed, from the call; null for no limit. A cap only: chance does not depend on it.</summary>
    public TimeSpan? Deadline { get; init; }

    /// <summary>Gets the offering of each learner in each block to start from (block × learners + learner; −1 for none); null to start afresh. What it holds against the model is left out.</summary>
    public int[]? Start { get; init; }

    /// <summary>Gets the blocks that may differ from <see cref="Start"/>; null for all.</summary>
    public int[]? FreeBlocks { get; init; }

    /// <summary>Gets what is told of every better solution or bound.</summary>
    public Action<SolveProgress>? Progress { get; init; }
}
