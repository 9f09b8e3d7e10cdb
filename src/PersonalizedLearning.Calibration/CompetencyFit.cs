using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Calibration;

/// <summary>What was found of one competency in a fit.</summary>
/// <param name="Competency">The competency.</param>
/// <param name="LogLikelihood">The natural logarithm of the probability of the answers on it; at most 0.</param>
/// <param name="Answers">The number of answers on it.</param>
/// <param name="Learners">The number of learners who gave them.</param>
/// <param name="Iterations">How many iterations it took; 0 where all were fitted together.</param>
/// <param name="Converged">Whether it arrived before the iterations ran out.</param>
/// <param name="IsDegenerate">Whether its parameters contradict what they mean, such as guess + slip of 1 or more.</param>
public sealed record CompetencyFit(
    CompetencyId Competency, double LogLikelihood, int Answers, int Learners, int Iterations, bool Converged, bool IsDegenerate);
