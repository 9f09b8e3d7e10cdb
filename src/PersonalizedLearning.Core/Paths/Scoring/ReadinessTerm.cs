namespace PersonalizedLearning.Paths;

/// <summary>How secure the direct prerequisites are: the mean of their estimates, soft ones counting half; 1 where there is none.</summary>
public sealed class ReadinessTerm : IScoringTerm
{
    /// <inheritdoc/>
    public string Name => "readiness";

    /// <inheritdoc/>
    public bool DependsOnExperience => false;

    /// <inheritdoc/>
    public double Value(in Candidate candidate) => ValueOf(candidate.Learner, candidate.Competency);

    internal static double ValueOf(LearnerState learner, int competency)
    {
        var graph = learner.Graph;
        var hard = graph.HardPrerequisites(competency);
        var soft = graph.SoftCount == 0 ? [] : graph.SoftPrerequisites(competency);
        if (hard.IsEmpty && soft.IsEmpty)
        {
            return 1;
        }

        return (Sum(learner, hard) + (Sum(learner, soft) / 2)) / (hard.Length + (soft.Length / 2.0));
    }

    private static double Sum(LearnerState learner, ReadOnlySpan<int> prerequisites)
    {
        var sum = 0.0;
        foreach (var before in prerequisites)
        {
            sum += learner.EstimateOf(before);
        }

        return sum;
    }
}
