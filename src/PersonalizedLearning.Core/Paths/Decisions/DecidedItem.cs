using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Paths;

/// <summary>An item as it was chosen.</summary>
/// <param name="Competency">The competency.</param>
/// <param name="Experience">The experience; null for none.</param>
/// <param name="Kind">What was asked of the learner.</param>
/// <param name="Score">Its score.</param>
/// <param name="Propensity">How likely it was to take its place given those before it; null where the log does not say.</param>
public sealed record DecidedItem(CompetencyId Competency, ExperienceId? Experience, RecommendationKind Kind, double Score, double? Propensity);
