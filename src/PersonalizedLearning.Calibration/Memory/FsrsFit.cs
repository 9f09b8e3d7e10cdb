using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration;

/// <summary>The weights of FSRS that make reviews likeliest, and how they were found.</summary>
/// <param name="Parameters">The parameters: the weights found, the rest as in the start.</param>
/// <param name="StandardErrors">
/// How far each of the weights may be off, by the information that the reviews and the pull hold; null where a weight is at a bound, or nothing depends on it.
/// </param>
/// <param name="LogLikelihood">The natural logarithm of the probability of all predicted reviews; at most 0.</param>
/// <param name="StartLogLikelihood">The same under the weights of the start.</param>
/// <param name="Reviews">The number of reviews.</param>
/// <param name="Predicted">The number of reviews on a later day than the one before; these are predicted, those of the same day are only learnt from.</param>
/// <param name="Learners">The number of learners.</param>
/// <param name="Iterations">How many iterations the start that is kept took.</param>
/// <param name="Converged">Whether that start arrived before the iterations ran out.</param>
/// <param name="Start">The number of the start that is kept, from 0.</param>
public sealed record FsrsFit(
    FsrsParameters Parameters,
    ValueList<double?> StandardErrors,
    double LogLikelihood,
    double StartLogLikelihood,
    int Reviews,
    int Predicted,
    int Learners,
    int Iterations,
    bool Converged,
    int Start);
