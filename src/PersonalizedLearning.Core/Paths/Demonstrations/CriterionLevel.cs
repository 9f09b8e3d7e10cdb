namespace PersonalizedLearning.Paths;

/// <summary>The level that somebody gave on a criterion.</summary>
/// <remarks><c>default</c> names neither, and no event takes it.</remarks>
/// <param name="Criterion">The name of the criterion.</param>
/// <param name="Level">The name of the level.</param>
public readonly record struct CriterionLevel(string Criterion, string Level);
