using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Paths;

/// <summary>A difference between the path agreed before and the new one.</summary>
/// <param name="Competency">The competency.</param>
/// <param name="Kind">What changed.</param>
public readonly record struct PathChange(CompetencyId Competency, PathChangeKind Kind);
