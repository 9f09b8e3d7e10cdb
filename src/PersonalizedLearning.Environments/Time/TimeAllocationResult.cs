namespace PersonalizedLearning.Environments;

/// <summary>How much time each goal gets.</summary>
/// <param name="Goals">The time of each goal, ordered by goal.</param>
/// <param name="NotEnough">The goals that get less than their fewest minutes, ordered by goal.</param>
public sealed record TimeAllocationResult(ValueList<TimeOnGoal> Goals, ValueList<NotEnoughTime> NotEnough);
