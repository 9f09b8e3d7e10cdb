namespace PersonalizedLearning.Paths;

/// <summary>A competency that a source found, and what would be asked of the learner.</summary>
internal readonly record struct FoundCandidate(int Competency, RecommendationKind Kind);
