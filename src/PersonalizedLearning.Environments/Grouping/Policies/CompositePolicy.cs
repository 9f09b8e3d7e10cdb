namespace PersonalizedLearning.Environments;

/// <summary>Several policies at once: the sum of their values, each times its weight.</summary>
/// <param name="Parts">The policies with their weights.</param>
public sealed record CompositePolicy(ValueList<WeightedPolicy> Parts) : GroupingPolicy
{
    /// <summary>The name of the policy.</summary>
    public const string PolicyName = "composite";

    /// <inheritdoc/>
    public override string Name => PolicyName;

    /// <inheritdoc/>
    public override void Contribute(GroupingTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        foreach (var part in Parts)
        {
            terms.Add(part.Policy, part.Weight);
        }
    }
}
