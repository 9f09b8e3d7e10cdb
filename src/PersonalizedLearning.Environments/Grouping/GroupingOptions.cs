using NodaTime;

namespace PersonalizedLearning.Environments;

/// <summary>How long to look for better groups.</summary>
public sealed record GroupingOptions
{
    /// <summary>Gets the seed of all chance. The same problem, policy, seed and work limit give the same groups.</summary>
    public ulong Seed { get; init; }

    /// <summary>Gets the most rounds of a thousand looks at a change each, at least 0. 20,000 by default, which takes a fraction of a second for a class.</summary>
    public long WorkLimit { get; init => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(WorkLimit), value, $"WorkLimit is {value}; expected at least 0."); } = 20_000;

    /// <summary>Gets the longest time to look; null for no limit but <see cref="WorkLimit"/>. Where it ends the search, the result depends on the machine.</summary>
    public Duration? Deadline { get; init; }
}
