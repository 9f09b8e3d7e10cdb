using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Simulation;

/// <summary>The parameters of one competency.</summary>
/// <param name="Competency">The competency.</param>
/// <param name="Parameters">Its parameters.</param>
public sealed record CompetencyFsrs(CompetencyId Competency, FsrsParameters Parameters)
{
    /// <summary>Gets its parameters.</summary>
    public FsrsParameters Parameters { get; init => field = FsrsLearnerModel.OfLearning(value, nameof(Parameters)); } = FsrsLearnerModel.OfLearning(Parameters, nameof(Parameters));
}
