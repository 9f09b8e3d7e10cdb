namespace PersonalizedLearning.Paths;

/// <summary>A scoring term with its share of all weights.</summary>
/// <param name="Term">The term.</param>
/// <param name="Weight">Its share.</param>
internal readonly record struct WeightedTerm(IScoringTerm Term, double Weight);
