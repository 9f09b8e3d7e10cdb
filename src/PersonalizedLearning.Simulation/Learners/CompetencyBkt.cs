using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Simulation;

/// <summary>The parameters of one competency.</summary>
/// <param name="Competency">The competency.</param>
/// <param name="Parameters">Its parameters.</param>
public sealed record CompetencyBkt(CompetencyId Competency, BktParameters Parameters);
