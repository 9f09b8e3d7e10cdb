using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Paths;

/// <summary>The candidate that would have come in the place of an item.</summary>
/// <param name="Competency">The competency.</param>
/// <param name="Experience">The experience; null where there is none for it.</param>
/// <param name="Kind">What would be asked of the learner.</param>
/// <param name="Score">Its score.</param>
/// <param name="Differences">What each term made of the difference between the two, what spoke most for the item first; they add up to the difference in score.</param>
public sealed record RunnerUp(
    CompetencyId Competency, ExperienceId? Experience, RecommendationKind Kind, double Score, ValueList<TermDifference> Differences);
