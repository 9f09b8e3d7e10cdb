namespace PersonalizedLearning.Paths;

/// <summary>The memory of one thing: how difficult it is to keep, and how long it lasts.</summary>
/// <param name="Difficulty">The difficulty, from 1 to 18.</param>
/// <param name="HalfLifeDays">After how many days it is recalled with probability one half, above 0.</param>
public readonly record struct ReviewState(int Difficulty, double HalfLifeDays);
