namespace PersonalizedLearning.Environments;

/// <summary>
/// Everybody is with somebody they would like to be with: a learner is worth the weight of the strongest wish that is met, so that the first connection counts and no
/// further one; two who would rather not be together cost the weight of that.
/// </summary>
public sealed record ConnectionPolicy : GroupingPolicy
{
    /// <summary>The name of the policy.</summary>
    public const string PolicyName = "connection";

    /// <inheritdoc/>
    public override string Name => PolicyName;

    /// <inheritdoc/>
    public override void Contribute(GroupingTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        // In one order, as sums of numbers depend on it in their last bits.
        foreach (var link in terms.Problem.Links.OrderBy(link => link.A).ThenBy(link => link.B).ThenBy(link => link.Weight))
        {
            var (first, second) = (terms.IndexOf(link.A), terms.IndexOf(link.B));
            if (first < 0 || second < 0 || first == second)
            {
                continue;
            }

            if (link.Kind == RelationKind.Prefer)
            {
                terms.AddWish(first, second, link.Weight);
                terms.AddWish(second, first, link.Weight);
            }
            else if (link.Kind == RelationKind.Avoid)
            {
                terms.AddPair(first, second, -link.Weight);
            }
        }
    }
}
