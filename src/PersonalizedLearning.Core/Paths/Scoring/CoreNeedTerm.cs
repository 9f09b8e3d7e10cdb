using NodaTime;

namespace PersonalizedLearning.Paths;

/// <summary>How much of what the core requirement still needs waits for the competency, itself included; 0 without a core requirement.</summary>
/// <remarks>What is mastered already holds nothing up unless it has faded, so it counts only by how likely it has, as in <see cref="GoalRelevanceTerm"/>.</remarks>
public sealed class CoreNeedTerm : IScoringTerm
{
    private readonly PredictedForgetting forgetting;

    /// <summary>Makes the term.</summary>
    /// <param name="staleAfter">After how long without practice mastery is due to be shown again; above zero.</param>
    /// <param name="recallTarget">The predicted recall at which a review falls due, from 0.01 to 0.99.</param>
    /// <exception cref="ArgumentOutOfRangeException">The duration is not above zero, or the target is out of range.</exception>
    public CoreNeedTerm(Duration staleAfter, double recallTarget = PredictedForgetting.RecallTarget) => forgetting = new PredictedForgetting(staleAfter, recallTarget);

    /// <inheritdoc/>
    public string Name => "coreNeed";

    /// <inheritdoc/>
    public bool DependsOnExperience => false;

    /// <inheritdoc/>
    public double Value(in Candidate candidate) =>
        candidate.Learner.Scope.UnlockedCoreShare(candidate.Competency) * forgetting.ShareOf(candidate);
}
