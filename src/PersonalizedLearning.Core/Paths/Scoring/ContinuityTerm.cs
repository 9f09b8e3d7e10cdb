namespace PersonalizedLearning.Paths;

/// <summary>
/// How near the competency is to what was practised last: 1 for the same one while it is not mastered, 1/2 for a direct hard prerequisite or dependent of it, 1/4
/// for one that shares a hard prerequisite with it, halved with each link, else 0.
/// </summary>
/// <remarks>A learner who stays near what was just practised need not find a way into something new each time. It is 0 where there is no answer yet.</remarks>
public sealed class ContinuityTerm : IScoringTerm
{
    /// <inheritdoc/>
    public string Name => "continuity";

    /// <inheritdoc/>
    public bool DependsOnExperience => false;

    /// <inheritdoc/>
    public double Value(in Candidate candidate) => ValueOf(candidate.Learner, candidate.Learner.Focus, candidate.Competency);

    internal static double ValueOf(LearnerState learner, PracticeFocus focus, int competency)
    {
        var nearness = focus.NearnessOf(competency);
        return nearness == 1 && learner.Frontier.IsMastered(competency) ? 0 : nearness;
    }
}
