namespace PersonalizedLearning.Simulation;

/// <summary>After how many steps a share of the learners had mastered all goals in truth.</summary>
/// <param name="Share">The share of all learners, those included who never mastered them.</param>
/// <param name="Steps">The fewest steps after which at least so many had; null where the budget was over before.</param>
public sealed record MasteryQuantile(double Share, int? Steps);
