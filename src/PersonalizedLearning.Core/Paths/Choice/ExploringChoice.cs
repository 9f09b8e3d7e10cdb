namespace PersonalizedLearning.Paths;

/// <summary>Leaves some of the choice to chance, so that what is learnt from it tells which items do good; the chance of each item is known exactly.</summary>
/// <remarks>
/// Place after place is drawn, without putting back, among the candidates that lose at most <see cref="Tolerance"/> against the best. With
/// <see cref="Exploration.EpsilonGreedy"/> the best of the n that are left has the propensity 1 − ε + ε / n, each other one ε / n; with <see cref="Exploration.Softmax"/>
/// each has exp(score / T) over the sum of these. Where none of them is left, those that lose least fill up, with propensity 1. Each place takes one number from the
/// seed of the request: give every decision a seed of its own, or learners will be alike in their luck. At a tolerance of 0 it is <see cref="BestChoice"/>.
/// </remarks>
public sealed record ExploringChoice : IChoiceRule
{
    /// <summary>Gets how chance chooses; epsilon-greedy by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not defined.</exception>
    public Exploration Exploration { get; init => field = Preconditions.Defined(value, nameof(Exploration)); }

    /// <summary>Gets ε, how often chance decides, from 0 to 1; 0.1 by default. It counts for <see cref="Exploration.EpsilonGreedy"/> alone.</summary>
    public double Epsilon { get; init => field = Preconditions.InRange(value, 0, 1, nameof(Epsilon)); } = 0.1;

    /// <summary>
    /// Gets T, the loss in score that makes an item e times less likely, from 0.0001 to 1000; 0.02 by default. It counts for <see cref="Exploration.Softmax"/> alone.
    /// </summary>
    public double Temperature { get; init => field = Preconditions.InRange(value, 0.0001, 1000, nameof(Temperature)); } = 0.02;

    /// <summary>Gets how much less than the best an item may score, from 0 to 1; 0.05 by default.</summary>
    public double Tolerance { get; init => field = Preconditions.InRange(value, 0, 1, nameof(Tolerance)); } = 0.05;

    /// <summary>Gets from how many of the best candidates to choose at the most, from 1 to 1024; 64 by default.</summary>
    public int Pool { get; init => field = NearOptimal.CheckedPool(value, nameof(Pool)); } = 64;

    /// <inheritdoc/>
    public string Name => "explore";

    /// <inheritdoc/>
    public int PoolFor(int count) => Math.Max(count, Pool);

    /// <inheritdoc/>
    public int Choose(RecommendationRequest request, ReadOnlySpan<RankedCandidate> pool, Span<RankedCandidate> destination)
    {
        ArgumentNullException.ThrowIfNull(request);
        var near = Tolerance == 0 ? 0 : Math.Min(NearOptimal.Count(pool, Tolerance), Pool);
        Span<int> left = stackalloc int[near];
        Span<double> propensities = stackalloc double[near];
        for (var position = 0; position < near; position++)
        {
            left[position] = position;
        }

        var chance = new SeededChance(request.Seed);
        var count = Math.Min(pool.Length, destination.Length);
        for (var place = 0; place < count; place++)
        {
            if (left.IsEmpty)
            {
                // Those that were near-optimal are all placed before, so the rest goes on where they end.
                destination[place] = pool[place];
                continue;
            }

            Spread(pool, left, propensities);
            var drawn = Draw(propensities[..left.Length], chance.Next());
            destination[place] = pool[left[drawn]] with { Propensity = propensities[drawn] };
            left[(drawn + 1)..].CopyTo(left[drawn..]);
            left = left[..^1];
        }

        return count;
    }

    /// <summary>Gets the chance of each candidate to take the next place.</summary>
    /// <param name="left">The near-optimal candidates that are left, the best first.</param>
    /// <param name="propensities">Where to write the chance of each, at the same position; they add up to 1.</param>
    /// <exception cref="ArgumentException">There is not room for all of them.</exception>
    public void PropensitiesOf(ReadOnlySpan<RankedCandidate> left, Span<double> propensities)
    {
        if (propensities.Length < left.Length)
        {
            throw new ArgumentException($"There is room for {propensities.Length} propensities; expected room for {left.Length}.", nameof(propensities));
        }

        var positions = new int[left.Length];
        for (var position = 0; position < positions.Length; position++)
        {
            positions[position] = position;
        }

        Spread(left, positions, propensities);
    }

    private void Spread(ReadOnlySpan<RankedCandidate> pool, ReadOnlySpan<int> left, Span<double> propensities)
    {
        var sum = 0.0;
        for (var position = 0; position < left.Length; position++)
        {
            propensities[position] = Exploration == Exploration.Softmax
                ? Math.Exp((pool[left[position]].Score - pool[left[0]].Score) / Temperature)
                : (Epsilon / left.Length) + (position == 0 ? 1 - Epsilon : 0);
            sum += propensities[position];
        }

        for (var position = 0; position < left.Length; position++)
        {
            propensities[position] /= sum;
        }
    }

    private static int Draw(ReadOnlySpan<double> propensities, double number)
    {
        // What rounding leaves over belongs to the last that can be drawn at all.
        var (drawn, below) = (0, 0.0);
        for (var position = 0; position < propensities.Length; position++)
        {
            if (propensities[position] > 0)
            {
                drawn = position;
                below += propensities[position];
                if (number < below)
                {
                    break;
                }
            }
        }

        return drawn;
    }
}
