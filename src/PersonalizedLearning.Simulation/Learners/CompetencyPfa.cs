using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Simulation;

/// <summary>The parameters of one competency.</summary>
/// <param name="Competency">The competency.</param>
/// <param name="Parameters">Its parameters.</param>
public sealed record CompetencyPfa(CompetencyId Competency, PfaParameters Parameters)
{
    /// <summary>Gets its parameters.</summary>
    public PfaParameters Parameters { get; init => field = PfaLearnerModel.OfLearning(value, nameof(Parameters)); } = PfaLearnerModel.OfLearning(Parameters, nameof(Parameters));
}
