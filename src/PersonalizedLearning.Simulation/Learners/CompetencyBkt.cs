using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Simulation;

/// <summary>The parameters of one competency.</summary>
/// <param name="Competency">The competency.</param>
/// <param name="Parameters">Its parameters.</param>
public sealed record CompetencyBkt(CompetencyId Competency, BktParameters Parameters)
{
    /// <summary>Gets its parameters.</summary>
    public BktParameters Parameters { get; init => field = BktLearnerModel.OfLearning(value, nameof(Parameters)); } = BktLearnerModel.OfLearning(Parameters, nameof(Parameters));
}
