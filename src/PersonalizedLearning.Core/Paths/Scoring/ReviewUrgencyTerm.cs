using NodaTime;

namespace PersonalizedLearning.Paths;

/// <summary>How urgent it is to come back: 1 for what has lapsed, 0 for what is new, in between for what is mastered and fades.</summary>
/// <remarks>
/// Where the policy predicts recall (<see cref="LearnerState.RecallOf"/>), what is mastered has 1 − r^(ln 2 / −ln t), with r that recall and t the target; elsewhere
/// 1 − 2^(−age / staleAfter), with the age since the competency was last practised, directly or through something mastered that builds on it. Either is one half
/// when it falls due.
/// </remarks>
public sealed class ReviewUrgencyTerm : IScoringTerm
{
    private readonly PredictedForgetting forgetting;

    /// <summary>Makes the term.</summary>
    /// <param name="staleAfter">After how long without practice mastery is due to be shown again; above zero.</param>
    /// <param name="recallTarget">The predicted recall at which a review falls due, from 0.01 to 0.99.</param>
    /// <exception cref="ArgumentOutOfRangeException">The duration is not above zero, or the target is out of range.</exception>
    public ReviewUrgencyTerm(Duration staleAfter, double recallTarget = PredictedForgetting.RecallTarget) =>
        forgetting = new PredictedForgetting(staleAfter, recallTarget);

    /// <inheritdoc/>
    public string Name => "reviewUrgency";

    /// <inheritdoc/>
    public bool DependsOnExperience => false;

    /// <inheritdoc/>
    public double Value(in Candidate candidate) =>
        candidate.Kind == RecommendationKind.Learn ? 0
        : PredictedForgetting.IsMastered(candidate) ? forgetting.Of(candidate)
        : 1;
}
