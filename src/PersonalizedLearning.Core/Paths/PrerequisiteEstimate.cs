using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Paths;

/// <summary>A hard prerequisite of what is recommended, and how surely it is mastered.</summary>
/// <param name="Competency">The prerequisite.</param>
/// <param name="Estimate">Its estimate, on the scale of the mastery map.</param>
public readonly record struct PrerequisiteEstimate(CompetencyId Competency, double Estimate);
