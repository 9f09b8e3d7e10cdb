using PersonalizedLearning.Competencies;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Calibration;

/// <summary>One item that was, or would be, offered.</summary>
/// <param name="Competency">The competency.</param>
/// <param name="Experience">The experience; null for none.</param>
/// <param name="Kind">What is asked of the learner.</param>
public readonly record struct OfferedItem(CompetencyId Competency, ExperienceId? Experience, RecommendationKind Kind);
