using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Paths;

/// <summary>An item that would stay, at another place.</summary>
/// <param name="Competency">The competency.</param>
/// <param name="From">Its place now, from 1.</param>
/// <param name="To">Its place then.</param>
public readonly record struct MovedRecommendation(CompetencyId Competency, int From, int To);
