namespace PersonalizedLearning.Calibration;

/// <summary>Fitted parameters with classes, and how they were found.</summary>
/// <param name="Parameters">The parameters.</param>
/// <param name="LogLikelihood">The natural logarithm of the probability of all answers under the parameters; at most 0.</param>
/// <param name="Iterations">How many iterations there were.</param>
/// <param name="Converged">Whether the fit arrived before the iterations ran out.</param>
public sealed record BktClassFit(BktClassParameters Parameters, double LogLikelihood, int Iterations, bool Converged);
