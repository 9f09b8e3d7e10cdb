namespace PersonalizedLearning.Calibration;

/// <summary>The outcome of a logistic regression.</summary>
/// <param name="Weights">The weights, by column.</param>
/// <param name="Loss">Minus the log-likelihood of the rows, without the penalty.</param>
/// <param name="Steps">How many steps were made.</param>
/// <param name="Converged">Whether the gradient vanished before the steps ran out.</param>
internal sealed record LogisticSolution(double[] Weights, double Loss, int Steps, bool Converged);
