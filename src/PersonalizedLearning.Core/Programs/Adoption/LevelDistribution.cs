namespace PersonalizedLearning.Programs;

/// <summary>How many raters see each level. Levels have an order and no distances, so only what an order gives is derived from it.</summary>
/// <param name="Counts">The number of raters at each level, from lowest to highest; at least one level, no number negative.</param>
public sealed record LevelDistribution(ValueList<int> Counts)
{
    /// <summary>Gets the number of raters.</summary>
    public int Total => Counts.Sum();

    /// <summary>
    /// Gets the place of the median level; null without raters. Of an even number of raters it is the lower of the two in the middle, so that a program is not said to be further than half of
    /// them see it.
    /// </summary>
    public int? Median => Total == 0 ? null : PlaceOf((Total - 1) / 2);

    /// <summary>Gets the place of the lowest level that anybody sees; null without raters.</summary>
    public int? Lowest => Total == 0 ? null : PlaceOf(0);

    /// <summary>Gets the place of the highest level that anybody sees; null without raters.</summary>
    public int? Highest => Total == 0 ? null : PlaceOf(Total - 1);

    /// <summary>
    /// Gets how far the raters are spread, from 0 where all see one level to 1 where one half sees the lowest and the other the highest; null without raters or with one level only. It is
    /// D = 2·Σ min(F, 1 − F) / (m − 1) over the cumulative shares F below the highest of m levels (Leik 1966).
    /// </summary>
    public double? Spread
    {
        get
        {
            if (Total == 0 || Counts.Count < 2)
            {
                return null;
            }

            var (below, sum) = (0, 0);
            foreach (var count in Counts.AsSpan()[..^1])
            {
                below += count;
                sum += Math.Min(below, Total - below);
            }

            return 2.0 * sum / ((Counts.Count - 1.0) * Total);
        }
    }

    /// <summary>Gets the share of pairs of raters who see the same level; null with fewer than two raters.</summary>
    public double? ExactAgreement => PairsWithin(0);

    /// <summary>Gets the share of pairs of raters who see the same level or two that are next to each other; null with fewer than two raters.</summary>
    public double? AdjacentAgreement => PairsWithin(1);

    /// <summary>Gets how many raters see a level or a higher one.</summary>
    /// <param name="place">The place of the level, from 0.</param>
    /// <returns>The number of raters.</returns>
    public int AtLeast(int place) => Counts.Where((_, level) => level >= place).Sum();

    /// <summary>
    /// Compares with the ratings of others: of all pairs of one rater of each, the share in which the one here sees the higher level less the share in which the other does (Cliff 1993).
    /// </summary>
    /// <param name="other">The ratings of the others, by the same levels.</param>
    /// <returns>A number from −1 to 1, 0 where neither is ahead; null where one of the two has no raters.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <exception cref="ArgumentException">The numbers of levels differ.</exception>
    public double? Ahead(LevelDistribution other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.Counts.Count != Counts.Count)
        {
            throw new ArgumentException(FormattableString.Invariant($"The other ratings are on {other.Counts.Count} levels; expected {Counts.Count}."), nameof(other));
        }

        if (Total == 0 || other.Total == 0)
        {
            return null;
        }

        var (sum, othersBelow) = (0L, 0);
        for (var level = 0; level < Counts.Count; level++)
        {
            sum += (long)Counts[level] * (othersBelow - (other.Total - othersBelow - other.Counts[level]));
            othersBelow += other.Counts[level];
        }

        return sum / ((double)Total * other.Total);
    }

    /// <summary>The sum of the places of all raters, by which equal medians are told apart.</summary>
    internal long SumOfPlaces => Counts.Select((count, place) => (long)count * place).Sum();

    private int PlaceOf(int rater)
    {
        var place = 0;
        for (var seen = Counts[0]; seen <= rater; seen += Counts[place])
        {
            place++;
        }

        return place;
    }

    private double? PairsWithin(int distance)
    {
        if (Total < 2)
        {
            return null;
        }

        var pairs = 0L;
        for (var level = 0; level < Counts.Count; level++)
        {
            pairs += (long)Counts[level] * (Counts[level] - 1) / 2;
            for (var other = level + 1; other < Counts.Count && other - level <= distance; other++)
            {
                pairs += (long)Counts[level] * Counts[other];
            }
        }

        return pairs / ((double)Total * (Total - 1) / 2);
    }
}
