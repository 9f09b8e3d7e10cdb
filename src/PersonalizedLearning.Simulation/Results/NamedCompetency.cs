using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Simulation;

/// <summary>A competency with what a reader calls it.</summary>
/// <param name="Competency">The competency.</param>
/// <param name="Label">Its code, else its title, else its statement.</param>
public sealed record NamedCompetency(CompetencyId Competency, string Label);
