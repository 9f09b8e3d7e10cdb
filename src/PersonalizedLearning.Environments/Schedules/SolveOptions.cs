using NodaTime;

namespace PersonalizedLearning.Environments;

/// <summary>How long to look for a better schedule, and from where to start.</summary>
public sealed record SolveOptions
{
    /// <summary>Gets the seed of all chance. The same problem, seed and work limit give the same schedule, to the byte.</summary>
    public ulong Seed { get; init; }

    /// <summary>Gets the most rounds of improvement, at least 0. 200 by default.</summary>
    public long WorkLimit { get; init => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(WorkLimit), value, $"WorkLimit is {value}; expected at least 0."); } = 200;

    /// <summary>Gets the longest time to look; null for no limit but <see cref="WorkLimit"/>. Where it ends the search, the result depends on the machine.</summary>
    public Duration? Deadline { get; init; }

    /// <summary>Gets the schedule that people know already, to start from and to stay close to; null for none.</summary>
    public Schedule? Previous { get; init; }

    /// <summary>Gets how much of <see cref="Previous"/> may change.</summary>
    public StabilityPolicy Stability { get; init; } = new();
}
