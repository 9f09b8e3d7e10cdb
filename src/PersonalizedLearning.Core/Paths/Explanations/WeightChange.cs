using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Paths;

/// <summary>The least change of one weight by which another candidate scores higher, the ratios between all other weights being kept.</summary>
/// <remarks>
/// With d the difference of the two candidates in the term and r the weighted mean of their differences in all others, they are equal at the share r / (r − d): exact, as
/// the score is linear. Both keep the experiences that were chosen for them.
/// </remarks>
/// <param name="Term">The name of the term.</param>
/// <param name="Weight">Its share of all weights, from 0 to 1.</param>
/// <param name="FlipsAt">The share at which the two are equal; beyond it the winner scores higher.</param>
/// <param name="Winner">The competency that then scores higher; not always the runner-up.</param>
public readonly record struct WeightChange(string Term, double Weight, double FlipsAt, CompetencyId Winner)
{
    /// <summary>Gets by how much the share changes: above 0 when the term must count more, below 0 when it must count less.</summary>
    public double Change => FlipsAt - Weight;
}
