namespace PersonalizedLearning.Environments;

/// <summary>Chance alone: every grouping of the sizes that come first is as likely as any other, but for the fewest changes that links and pins ask for.</summary>
/// <param name="Seed">The seed: the same problem and seed give the same groups.</param>
/// <remarks>It values nothing. Beside other policies it says from where to begin to look.</remarks>
public sealed record RandomPolicy(ulong Seed) : GroupingPolicy
{
    /// <summary>The name of the policy.</summary>
    public const string PolicyName = "random";

    /// <inheritdoc/>
    public override string Name => PolicyName;

    /// <inheritdoc/>
    public override void Contribute(GroupingTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        terms.StartFrom(Seed);
    }
}
