using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Simulation;

/// <summary>The parameters of one competency.</summary>
/// <param name="Competency">The competency.</param>
/// <param name="Parameters">Its parameters.</param>
public sealed record CompetencyIrtGrowth(CompetencyId Competency, IrtGrowthParameters Parameters)
{
    /// <summary>Gets its parameters.</summary>
    public IrtGrowthParameters Parameters { get; init => field = value ?? throw new ArgumentNullException(nameof(Parameters)); } = Parameters ?? throw new ArgumentNullException(nameof(Parameters));
}
