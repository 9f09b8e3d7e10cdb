using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration;

/// <summary>The weights of half-life regression that fit answers best, and how they were found.</summary>
/// <param name="Parameters">The parameters: the weights found, the rest as in the start.</param>
/// <param name="LogLikelihood">The natural logarithm of the probability of all predicted answers as the policy gives it, half-life and recall clipped; at most 0.</param>
/// <param name="StartLogLikelihood">The same under the weights of the start.</param>
/// <param name="Answers">The number of answers.</param>
/// <param name="Predicted">The number of answers later than the one before on the same competency; only they tell of forgetting.</param>
/// <param name="Learners">The number of learners.</param>
/// <param name="Iterations">How many iterations it took.</param>
/// <param name="Converged">Whether it arrived before the iterations ran out.</param>
public sealed record HlrFit(
    HlrParameters Parameters, double LogLikelihood, double StartLogLikelihood, int Answers, int Predicted, int Learners, int Iterations, bool Converged);
