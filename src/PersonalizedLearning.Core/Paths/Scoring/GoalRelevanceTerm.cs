using NodaTime;

namespace PersonalizedLearning.Paths;

/// <summary>
/// How much of the way to the goals waits for the competency: its open dependents, itself included, as a share of all that is open, each weighed by the priority and
/// the due date of its goal.
/// </summary>
/// <remarks>What is mastered already holds nothing up unless it has faded, so to show it again counts only by how likely it has: 1 − 2^(−age / staleAfter).</remarks>
public sealed class GoalRelevanceTerm : IScoringTerm
{
    private readonly PredictedForgetting forgetting;

    /// <summary>Makes the term.</summary>
    /// <param name="staleAfter">After how long without practice mastery is due to be shown again; above zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The duration is not above zero.</exception>
    public GoalRelevanceTerm(Duration staleAfter) => forgetting = new PredictedForgetting(staleAfter);

    /// <inheritdoc/>
    public string Name => "goalRelevance";

    /// <inheritdoc/>
    public bool DependsOnExperience => false;

    /// <inheritdoc/>
    public double Value(in Candidate candidate)
    {
        var share = candidate.Learner.Scope.UnlockedShare(candidate.Competency);
        return candidate.Kind == RecommendationKind.Assess ? share * forgetting.Of(candidate) : share;
    }
}
