namespace PersonalizedLearning.Paths;

/// <summary>Ratings of several things by several raters in ordered categories, some of them missing: how far the raters agree.</summary>
/// <remarks>
/// A figure is null where it is not defined: nothing was rated by two, or all ratings are of one category, so that agreement beyond chance can't be told. Immutable and thread safe.
/// </remarks>
public sealed class RatingTable
{
    private readonly int[][] counts;

    private RatingTable(ValueList<ValueList<int?>> units, int categories)
    {
        Units = units;
        Categories = categories;
        counts = [.. units.Select(Counted).Where(unit => unit.Sum() > 1)];
    }

    /// <summary>Gets the things rated: of each the category from each rater, from 0, or null where that is missing.</summary>
    public ValueList<ValueList<int?>> Units { get; }

    /// <summary>Gets how many categories there are, in their order.</summary>
    public int Categories { get; }

    /// <summary>Gets how many raters there are.</summary>
    public int Raters => Units.Count == 0 ? 0 : Units[0].Count;

    /// <summary>Gets how many things were rated by at least two; all figures rest on these alone.</summary>
    public int PairedUnits => counts.Length;

    /// <summary>Gets the share of all pairs of ratings of one thing that are the same.</summary>
    public double? ExactAgreement => PairsWithin(0);

    /// <summary>Gets the share of all pairs of ratings of one thing that are the same or next to each other.</summary>
    public double? AdjacentAgreement => PairsWithin(1);

    /// <summary>Gets Fleiss' kappa (Fleiss 1971); null also where things were rated by different numbers of raters, for which <see cref="KrippendorffAlpha"/> is made.</summary>
    public double? FleissKappa
    {
        get
        {
            if (counts.Length == 0 || counts.Any(unit => unit.Sum() != counts[0].Sum()))
            {
                return null;
            }

            var ratings = (double)counts.Length * counts[0].Sum();
            var expected = Totals().Sum(total => total / ratings * (total / ratings));
            return BeyondChance(ExactAgreement!.Value, expected);
        }
    }

    /// <summary>Makes a table.</summary>
    /// <param name="units">The things rated, each with one entry for each rater in the same order: a category from 0, or null.</param>
    /// <param name="categories">How many categories there are, at least 1.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="units"/> is null.</exception>
    /// <exception cref="ArgumentException">Two things have different numbers of entries.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no category, or a rating is not one of them.</exception>
    public static RatingTable Of(IEnumerable<ValueList<int?>> units, int categories)
    {
        ArgumentNullException.ThrowIfNull(units);
        Preconditions.AtLeast(categories, 1);
        var list = units.ToValueList();
        foreach (var unit in list)
        {
            if (unit.Count != list[0].Count)
            {
                throw new ArgumentException($"A thing has {unit.Count} entries and the first one {list[0].Count}; expected one for each rater.", nameof(units));
            }

            foreach (var rating in unit)
            {
                if (rating < 0 || rating >= categories)
                {
                    Preconditions.ThrowOutOfRange(rating, $"a category from 0 to {categories - 1}, or none", nameof(units));
                }
            }
        }

        return new RatingTable(list, categories);
    }

    /// <summary>Gets Cohen's kappa of two raters: 1 − Σ wᵢⱼoᵢⱼ / Σ wᵢⱼeᵢⱼ over what both have rated, with o the observed and e the expected shares and w the weights of differences.</summary>
    /// <param name="rater">The position of a rater.</param>
    /// <param name="other">The position of the other.</param>
    /// <param name="weights">How much differences count; any the same by default.</param>
    /// <returns>The figure, at most 1, 0 for agreement as by chance; null where it is not defined.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A position is not that of a rater, or the weights are not defined.</exception>
    public double? CohenKappa(int rater, int other, KappaWeights weights = KappaWeights.Unweighted)
    {
        Preconditions.InRange(rater, 0, Raters - 1);
        Preconditions.InRange(other, 0, Raters - 1);
        Preconditions.Defined(weights);
        var both = Units.Where(unit => unit[rater] is not null && unit[other] is not null).Select(unit => (First: unit[rater]!.Value, Second: unit[other]!.Value)).ToList();
        var observed = both.Sum(pair => Weight(weights, pair.First, pair.Second)) * both.Count;
        var expected = both.Sum(pair => both.Sum(crossed => Weight(weights, pair.First, crossed.Second)));
        return expected == 0 ? null : 1 - (observed / expected);
    }

    /// <summary>Gets Krippendorff's alpha: 1 − Dₒ/Dₑ, the disagreement observed by that expected, over all pairs of ratings (Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011).</summary>
    /// <param name="metric">How far apart two categories are.</param>
    /// <returns>The figure, at most 1, 0 for agreement as by chance; null where it is not defined.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The metric is not defined.</exception>
    public double? KrippendorffAlpha(AlphaMetric metric)
    {
        Preconditions.Defined(metric);
        var totals = Totals();
        var ratings = totals.Sum();
        var (observed, expected) = (0.0, 0.0);
        for (var low = 0; low < Categories; low++)
        {
            for (var high = low + 1; high < Categories; high++)
            {
                var distance = Distance(metric, totals, low, high);
                observed += distance * counts.Sum(unit => (double)unit[low] * unit[high] / (unit.Sum() - 1));
                expected += distance * totals[low] * totals[high];
            }
        }

        return expected == 0 ? null : 1 - (observed * (ratings - 1) / expected);
    }

    private static double? BeyondChance(double observed, double expected) => expected >= 1 ? null : (observed - expected) / (1 - expected);

    private static double Weight(KappaWeights weights, int first, int second) => weights switch
    {
        KappaWeights.Linear => Math.Abs(first - second),
        KappaWeights.Quadratic => (double)(first - second) * (first - second),
        _ => first == second ? 0 : 1,
    };

    private static double Distance(AlphaMetric metric, double[] totals, int low, int high) => metric switch
    {
        AlphaMetric.Ordinal => Square(totals[low..(high + 1)].Sum() - ((totals[low] + totals[high]) / 2)),
        AlphaMetric.Interval => Square(high - low),
        _ => 1,
    };

    private static double Square(double value) => value * value;

    private double? PairsWithin(int distance)
    {
        var (within, all) = (0L, 0L);
        foreach (var unit in counts)
        {
            var ratings = (long)unit.Sum();
            all += ratings * (ratings - 1) / 2;
            for (var category = 0; category < Categories; category++)
            {
                within += (long)unit[category] * (unit[category] - 1) / 2;
                within += distance > 0 && category > 0 ? (long)unit[category] * unit[category - 1] : 0;
            }
        }

        return all == 0 ? null : (double)within / all;
    }

    private double[] Totals()
    {
        var totals = new double[Categories];
        foreach (var unit in counts)
        {
            for (var category = 0; category < Categories; category++)
            {
                totals[category] += unit[category];
            }
        }

        return totals;
    }

    private int[] Counted(ValueList<int?> unit)
    {
        var count = new int[Categories];
        foreach (var rating in unit)
        {
            if (rating is { } category)
            {
                count[category]++;
            }
        }

        return count;
    }
}
