namespace PersonalizedLearning.Environments;

/// <summary>The minutes that a learner has, such as of a week, and the goals among which they are shared.</summary>
/// <param name="Minutes">The minutes, at least 0.</param>
/// <param name="Demands">The goals, each once, in any order.</param>
public sealed record TimeBudget(int Minutes, ValueList<TimeDemand> Demands)
{
    /// <summary>Gets the minutes, at least 0.</summary>
    public int Minutes { get; init; } = Preconditions.AtLeast(Minutes, 0);

    /// <summary>Gets the length of a block, to which minutes are rounded where that can be; at least 1. 1 by default.</summary>
    public int BlockMinutes { get; init => field = Preconditions.AtLeast(value, 1, nameof(BlockMinutes)); } = 1;
}
