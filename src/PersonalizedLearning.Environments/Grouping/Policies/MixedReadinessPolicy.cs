namespace PersonalizedLearning.Environments;

/// <summary>
/// Every group is mixed, and groups are like each other: each pair in a group is worth its distance, and a group whose mean differs from that of all learners costs, for each feature
/// that is a number, its size times the square of the difference, as shares of the feature's range.
/// </summary>
/// <param name="Features">By what learners are compared; readiness alone in most cases.</param>
public sealed record MixedReadinessPolicy(FeatureSet Features) : GroupingPolicy
{
    /// <summary>The name of the policy.</summary>
    public const string PolicyName = "mixed-readiness";

    /// <inheritdoc/>
    public override string Name => PolicyName;

    /// <summary>Gets how much the balance among groups weighs beside the distances within them, from 0 to 1,000,000. 1 by default.</summary>
    public double Balance { get; init => field = Preconditions.InRange(value, 0, 1e6, nameof(Balance)); } = 1;

    /// <inheritdoc/>
    public override void Contribute(GroupingTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var distance = new GowerDistance(terms, Features);
        terms.AddPairs(distance.Between);
        if (Balance > 0)
        {
            foreach (var (shares, weight) in distance.Numbers)
            {
                terms.AddBalance(shares, Balance * weight);
            }
        }
    }
}
