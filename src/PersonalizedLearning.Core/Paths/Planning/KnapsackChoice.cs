namespace PersonalizedLearning.Paths;

/// <summary>A choice of steps, and how good it is.</summary>
/// <param name="Members">Which steps are chosen; closed under prerequisites and within the budget.</param>
/// <param name="Value">What they are worth.</param>
/// <param name="Minutes">How long they take.</param>
/// <param name="Bound">What no choice can exceed.</param>
/// <param name="IsOptimal">Whether it is proved that no choice is better, nor as good in less time.</param>
internal sealed record KnapsackChoice(bool[] Members, double Value, long Minutes, double Bound, bool IsOptimal);
