namespace PersonalizedLearning.Environments;

/// <summary>Nobody stands alone with an attribute: a group of which exactly one learner has it costs 1.</summary>
/// <param name="Attribute">The attribute.</param>
public sealed record NoIsolationPolicy(string Attribute) : GroupingPolicy
{
    /// <summary>The name of the policy.</summary>
    public const string PolicyName = "no-isolation";

    /// <summary>Gets the attribute.</summary>
    public string Attribute { get; init; } = Preconditions.Id(Attribute);

    /// <inheritdoc/>
    public override string Name => PolicyName;

    /// <inheritdoc/>
    public override void Contribute(GroupingTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        terms.AddIsolation([.. terms.Learners.Select((_, learner) => terms.FeaturesOf(learner).Attributes.Contains(Attribute))], 1);
    }
}
