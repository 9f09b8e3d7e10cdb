namespace PersonalizedLearning.Paths;

/// <summary>The level that somebody gave on a criterion.</summary>
/// <param name="Criterion">The name of the criterion.</param>
/// <param name="Level">The name of the level.</param>
public sealed record CriterionLevel(string Criterion, string Level);
