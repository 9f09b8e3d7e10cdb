namespace PersonalizedLearning.Environments;

/// <summary>Groups go on: two learners who were together in the last round are worth 1 together again, and a learner with the educator of the last round 1 as well.</summary>
/// <remarks>The last round is the one with the highest number in the history. Two learners count once, however many groups they shared in it.</remarks>
public sealed record ContinuityPolicy : GroupingPolicy
{
    /// <summary>The name of the policy.</summary>
    public const string PolicyName = "continuity";

    /// <inheritdoc/>
    public override string Name => PolicyName;

    /// <summary>Gets how much the same educator weighs beside the same learners, from 0 to 1,000,000. 1 by default.</summary>
    public double Educator { get; init => field = Preconditions.InRange(value, 0, 1e6, nameof(Educator)); } = 1;

    /// <inheritdoc/>
    public override void Contribute(GroupingTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        if (terms.Problem.History.Count == 0)
        {
            return;
        }

        var last = terms.Problem.History.Max(item => item.Round);
        var earlier = terms.Problem.History.Where(item => item.Round == last).ToList();
        foreach (var (first, second) in earlier.SelectMany(terms.PairsOf).Distinct())
        {
            terms.AddPair(first, second, 1);
        }

        foreach (var (learner, group) in earlier.Where(_ => Educator > 0).SelectMany(terms.EducatedBy).Distinct())
        {
            terms.AddPlace(learner, group, Educator);
        }
    }
}
