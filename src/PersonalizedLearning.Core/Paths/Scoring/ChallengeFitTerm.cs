namespace PersonalizedLearning.Paths;

/// <summary>How near the predicted success is to what challenges without discouraging: 1 at the target, falling linearly to 0 at the farther end.</summary>
/// <remarks>Where the policy predicts no success, the estimate on its scale stands in.</remarks>
public sealed class ChallengeFitTerm : IScoringTerm
{
    private readonly double target;

    /// <summary>Makes the term.</summary>
    /// <param name="target">The predicted success that fits best, from 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The target is not from 0 to 1.</exception>
    public ChallengeFitTerm(double target) => this.target = Preconditions.InRange(target, 0, 1);

    /// <inheritdoc/>
    public string Name => "challengeFit";

    /// <inheritdoc/>
    public bool DependsOnExperience => false;

    /// <inheritdoc/>
    public double Value(in Candidate candidate) => ValueOf(candidate.Learner.PredictedSuccessOf(candidate.Competency), target);

    internal static double ValueOf(double predicted, double target) => 1 - (Math.Abs(predicted - target) / Math.Max(target, 1 - target));
}
