namespace PersonalizedLearning.Environments;

/// <summary>Learners who are alike come together: each pair in a group costs its distance.</summary>
/// <param name="Features">By what learners are compared.</param>
public sealed record SimilarityPolicy(FeatureSet Features) : GroupingPolicy
{
    /// <summary>The name of the policy.</summary>
    public const string PolicyName = "similarity";

    /// <inheritdoc/>
    public override string Name => PolicyName;

    /// <inheritdoc/>
    public override void Contribute(GroupingTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var distance = new GowerDistance(terms, Features);
        terms.AddPairs((first, second) => -distance.Between(first, second));
    }
}
