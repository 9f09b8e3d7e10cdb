namespace PersonalizedLearning.Calibration;

/// <summary>Difficulties of Rasch items found by conditional maximum likelihood, and how.</summary>
/// <param name="Difficulties">The difficulty of each item, in their order, with mean 0; null where answers allow none.</param>
/// <param name="StandardErrors">The standard error of each difficulty, as a distance from the mean of all; null where there is no difficulty.</param>
/// <param name="LogLikelihood">The natural logarithm of the probability of all answers given how many each learner had right; at most 0.</param>
/// <param name="Iterations">How many iterations were made.</param>
/// <param name="Converged">Whether it arrived.</param>
/// <param name="Diagnostics">What the user should know: items without a difficulty, and difficulties that answers do not hold together.</param>
public sealed record RaschFit(
    ValueList<double?> Difficulties, ValueList<double?> StandardErrors, double LogLikelihood, int Iterations, bool Converged, ValueList<Diagnostic> Diagnostics);
