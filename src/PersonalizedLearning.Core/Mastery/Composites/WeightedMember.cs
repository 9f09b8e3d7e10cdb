namespace PersonalizedLearning.Mastery;

/// <summary>A member of a <see cref="WeightedRule"/>.</summary>
public sealed record WeightedMember
{
    /// <summary>Makes a member.</summary>
    /// <param name="rule">The competency, of which the estimate counts, or a rule, of which the score counts.</param>
    /// <param name="weight">How much it weighs beside the others: from 0.000000001 to 1000000000. Only the ratios of weights matter.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The weight is not in its range.</exception>
    public WeightedMember(CompetencyRule rule, double weight = 1)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (!(weight >= LeastWeight && weight <= MostWeight))
        {
            Preconditions.ThrowOutOfRange(weight, "a number from 0.000000001 to 1000000000", nameof(weight));
        }

        Rule = rule;
        Weight = weight;
    }

    private const double LeastWeight = 1e-9;

    private const double MostWeight = 1e9;

    /// <summary>Gets the competency or rule.</summary>
    public CompetencyRule Rule { get; }

    /// <summary>Gets how much it weighs beside the others.</summary>
    public double Weight { get; }
}
