namespace PersonalizedLearning.Environments;

/// <summary>Whom to group, and by what.</summary>
/// <param name="Problem">Whom to group.</param>
/// <param name="Policy">What makes groups good.</param>
public sealed record GroupingTask(GroupingProblem Problem, GroupingPolicy Policy);
