using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Simulation;

/// <summary>The parameters of one competency.</summary>
/// <param name="Competency">The competency.</param>
/// <param name="Parameters">Its parameters.</param>
public sealed record CompetencyHlr(CompetencyId Competency, HlrParameters Parameters)
{
    /// <summary>Gets its parameters.</summary>
    public HlrParameters Parameters { get; init => field = HlrLearnerModel.OfLearning(value, nameof(Parameters)); } = HlrLearnerModel.OfLearning(Parameters, nameof(Parameters));
}
