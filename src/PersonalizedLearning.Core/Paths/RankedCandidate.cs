namespace PersonalizedLearning.Paths;

/// <summary>A candidate and its score, without the explanation.</summary>
/// <param name="Competency">The dense index of the competency.</param>
/// <param name="Experience">The position of the experience in the catalog; −1 for none.</param>
/// <param name="Kind">What is asked of the learner.</param>
/// <param name="Score">The score; from 0 to 1 unless the selector says otherwise.</param>
/// <param name="Propensity">How likely it was to take its place given those before it, above 0, at most 1; 1 where nothing is left to chance.</param>
public readonly record struct RankedCandidate(int Competency, int Experience, RecommendationKind Kind, double Score, double Propensity = 1);
