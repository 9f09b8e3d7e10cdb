namespace PersonalizedLearning.Paths;

/// <summary>How much of the way to the goals waits for the competency: its open dependents, itself included, as a share of all that is open.</summary>
public sealed class GoalRelevanceTerm : IScoringTerm
{
    /// <inheritdoc/>
    public string Name => "goalRelevance";

    /// <inheritdoc/>
    public bool DependsOnExperience => false;

    /// <inheritdoc/>
    public double Value(in Candidate candidate)
    {
        var open = candidate.Learner.Scope.OpenCount;
        return open == 0 ? 0 : Math.Min(candidate.Learner.Scope.Unlocks(candidate.Competency) / (double)open, 1);
    }
}
