namespace PersonalizedLearning.Environments;

/// <summary>
/// Learners with the same interests come together, and work on topics that they want: each pair in a group is worth the share of their interests that both have
/// (those of both ÷ those of either; 0 where neither has any), and a learner in a group with a topic is worth 1 for the most wanted, and less by 1 ÷ (number of topics wanted) for each that is wanted
/// more, 0 for one that is not wanted.
/// </summary>
public sealed record InterestPolicy : GroupingPolicy
{
    /// <summary>The name of the policy.</summary>
    public const string PolicyName = "interest";

    /// <inheritdoc/>
    public override string Name => PolicyName;

    /// <summary>Gets how much topics weigh beside interests in common, from 0 to 1,000,000. 1 by default.</summary>
    public double Topics { get; init => field = Preconditions.InRange(value, 0, 1e6, nameof(Topics)); } = 1;

    /// <inheritdoc/>
    public override void Contribute(GroupingTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var interests = terms.Learners.Select((_, learner) => terms.FeaturesOf(learner).Interests.ToHashSet(StringComparer.Ordinal)).ToArray();
        terms.AddPairs((first, second) => Shared(interests[first], interests[second]));
        for (var learner = 0; learner < terms.Learners.Count && Topics > 0; learner++)
        {
            var wanted = terms.FeaturesOf(learner).Topics.Distinct(StringComparer.Ordinal).ToArray();
            for (var group = 1; group <= terms.Groups && group <= terms.Problem.Topics.Count; group++)
            {
                var rank = Array.IndexOf(wanted, terms.Problem.Topics[group - 1]);
                if (rank >= 0)
                {
                    terms.AddPlace(learner, group, Topics * (1 - ((double)rank / wanted.Length)));
                }
            }
        }
    }

    private static double Shared(HashSet<string> first, HashSet<string> second)
    {
        var both = first.Count(second.Contains);
        return both == 0 ? 0 : (double)both / (first.Count + second.Count - both);
    }
}
