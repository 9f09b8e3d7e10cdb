namespace PersonalizedLearning.Paths;

/// <summary>How much an answer would tell: the variance of the estimate as a share of the largest that a value on the scale can have (<see cref="LearnerState.UncertaintyOf"/>).</summary>
/// <remarks>
/// With σ the standard deviation that the policy states and w the width of the scale it is (2σ/w)², as no value between two bounds has a variance above w²/4
/// (Popoviciu 1935). Where the policy states none it is 4p(1 − p), with p the estimate as a share of the scale: the same for a probability.
/// </remarks>
public sealed class UncertaintyTerm : IScoringTerm
{
    /// <inheritdoc/>
    public string Name => "uncertainty";

    /// <inheritdoc/>
    public bool DependsOnExperience => false;

    /// <inheritdoc/>
    public double Value(in Candidate candidate) => candidate.Learner.UncertaintyOf(candidate.Competency);
}
