using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration;

/// <summary>The parameters of Bayesian knowledge tracing that make the answers on a competency likeliest, and how they were found.</summary>
/// <param name="Competency">The competency.</param>
/// <param name="Parameters">The parameters.</param>
/// <param name="LogLikelihood">The natural logarithm of the probability of all answers under the parameters; at most 0.</param>
/// <param name="Answers">The number of answers.</param>
/// <param name="Learners">The number of learners.</param>
/// <param name="Iterations">How many iterations the start that is kept took, those for items and times with them.</param>
/// <param name="Converged">Whether it arrived before the iterations ran out.</param>
/// <param name="Start">The number of the start that is kept, from 0.</param>
public sealed record BktFit(
    CompetencyId Competency, BktParameters Parameters, double LogLikelihood, int Answers, int Learners, int Iterations, bool Converged, int Start)
{
    /// <summary>Gets whether the parameters call a right answer no better a sign of knowing than a wrong one: guess + slip is 1 or more. Bounds keep a fit from it.</summary>
    public bool IsDegenerate => Parameters.IsDegenerate;
}
