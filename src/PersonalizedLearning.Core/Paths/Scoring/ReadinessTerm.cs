namespace PersonalizedLearning.Paths;

/// <summary>How secure the direct prerequisites are: the mean of their estimates, soft ones counting half; 1 where there is none.</summary>
public sealed class ReadinessTerm : IScoringTerm
{
    /// <inheritdoc/>
    public string Name => "readiness";

    /// <inheritdoc/>
    public bool DependsOnExperience => false;

    /// <inheritdoc/>
    public double Value(in Candidate candidate)
    {
        var learner = candidate.Learner;
        var hard = learner.Graph.HardPrerequisites(candidate.Competency);
        var soft = learner.Graph.SoftPrerequisites(candidate.Competency);
        if (hard.IsEmpty && soft.IsEmpty)
        {
            return 1;
        }

        var sum = 0.0;
        foreach (var before in hard)
        {
            sum += learner.EstimateOf(before);
        }

        var softSum = 0.0;
        foreach (var before in soft)
        {
            softSum += learner.EstimateOf(before);
        }

        return (sum + (softSum / 2)) / (hard.Length + (soft.Length / 2.0));
    }
}
