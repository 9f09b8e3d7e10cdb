using NodaTime;

namespace PersonalizedLearning.Paths;

/// <summary>
/// How much of the way to the goals waits for the competency: its open dependents, itself included, as a share of all that is open, each weighed by the priority and
/// the due date of its goal.
/// </summary>
/// <remarks>What is mastered already holds nothing up unless it has faded, so to come back to it counts only by how likely it has, as in <see cref="ReviewUrgencyTerm"/>.</remarks>
public sealed class GoalRelevanceTerm : IScoringTerm
{
    private readonly PredictedForgetting forgetting;

    /// <summary>Makes the term.</summary>
    /// <param name="staleAfter">After how long without practice mastery is due to be shown again; above zero.</param>
    /// <param name="recallTarget">The predicted recall at which a review falls due, from 0.01 to 0.99.</param>
    /// <exception cref="ArgumentOutOfRangeException">The duration is not above zero, or the target is out of range.</exception>
    public GoalRelevanceTerm(Duration staleAfter, double recallTarget = PredictedForgetting.RecallTarget) =>
        forgetting = new PredictedForgetting(staleAfter, recallTarget);

    /// <inheritdoc/>
    public string Name => "goalRelevance";

    /// <inheritdoc/>
    public bool DependsOnExperience => false;

    /// <inheritdoc/>
    public double Value(in Candidate candidate) =>
        candidate.Learner.Scope.UnlockedShare(candidate.Competency) * forgetting.ShareOf(candidate);
}
