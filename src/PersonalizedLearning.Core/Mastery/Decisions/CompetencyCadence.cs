using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Mastery;

/// <summary>The cadence of a single competency, in place of that of all.</summary>
/// <param name="Competency">The competency.</param>
/// <param name="Cadence">Its cadence.</param>
public sealed record CompetencyCadence(CompetencyId Competency, AssessmentCadence Cadence);
