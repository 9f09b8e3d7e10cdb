using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Paths;

/// <summary>A competency that a single mastery would unlock.</summary>
/// <param name="Competency">The competency.</param>
/// <param name="Missing">The one prerequisite that is missing; it can be learnt now.</param>
public sealed record OneStepAway(CompetencyId Competency, CompetencyId Missing);
