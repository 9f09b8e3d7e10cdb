namespace PersonalizedLearning.Environments;

/// <summary>Learners meet others: two who were together in a round before cost 1 for the last round, and for each round further back that times the decay.</summary>
/// <param name="Decay">What a round counts beside the one after it, from 0 (only the last counts) to 1 (all count the same); 0.7 in most cases.</param>
/// <remarks>The last round is the one with the highest number in the history. Two learners count once a round, however many groups they shared in it.</remarks>
public sealed record AvoidRepeatsPolicy(double Decay = 0.7) : GroupingPolicy
{
    /// <summary>The name of the policy.</summary>
    public const string PolicyName = "avoid-repeats";

    /// <summary>Gets what a round counts beside the one after it, from 0 to 1.</summary>
    public double Decay { get; init; } = Preconditions.InRange(Decay, 0, 1);

    /// <inheritdoc/>
    public override string Name => PolicyName;

    /// <inheritdoc/>
    public override void Contribute(GroupingTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var rounds = terms.Problem.History.GroupBy(item => item.Round).OrderByDescending(round => round.Key).ToList();
        foreach (var round in rounds)
        {
            var cost = Math.Pow(Decay, (double)rounds[0].Key - round.Key);
            foreach (var (first, second) in round.SelectMany(terms.PairsOf).Distinct())
            {
                terms.AddPair(first, second, -cost);
            }
        }
    }
}
