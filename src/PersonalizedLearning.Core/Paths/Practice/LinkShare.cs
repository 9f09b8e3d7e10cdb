using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Paths;

/// <summary>How much of a practice of a competency counts for one of its prerequisites.</summary>
/// <param name="Before">The prerequisite.</param>
/// <param name="After">The competency that needs it.</param>
/// <param name="Share">From 0, nothing, to 1, all: how much of the prerequisite is exercised.</param>
public readonly record struct LinkShare(CompetencyId Before, CompetencyId After, double Share);
