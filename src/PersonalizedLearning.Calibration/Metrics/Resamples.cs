namespace PersonalizedLearning.Calibration;

/// <summary>The figures of every resample. Those of the same options draw the same learners, whatever was predicted, so that they can be paired.</summary>
internal sealed class Resamples
{
    private readonly double[] figures;
    private readonly bool isDefined;

    private Resamples(double[] figures, bool isDefined)
    {
        this.figures = figures;
        this.isDefined = isDefined;
    }

    private int Count => figures.Length / ScoreSums.Measures;

    /// <summary>Draws them.</summary>
    public static Resamples Of(PredictedAnswers answers, BootstrapOptions options, FitControl control)
    {
        var sums = new ScoreSums(answers);
        var figures = new double[options.Resamples * ScoreSums.Measures];
        var seeds = new ulong[options.Resamples];
        var numbers = new SeededChance(unchecked((ulong)options.Seed));
        for (var resample = 0; resample < seeds.Length; resample++)
        {
            seeds[resample] = numbers.NextBits();
        }

        NumberedWork.Run(seeds.Length, control, () =>
        {
            var weights = new int[sums.Learners];
            return resample =>
            {
                Draw(weights, seeds[resample]);
                sums.Score(weights, figures.AsSpan(resample * ScoreSums.Measures, ScoreSums.Measures));
            };
        });

        // Whoever draws from one learner always draws the same, which says nothing.
        return new Resamples(figures, sums.Predicted > 1);
    }

    /// <summary>The interval of a figure; null where it is not defined.</summary>
    public ScoreInterval? Interval(ScoreMeasure measure, double confidence) => Interval(Sorted(measure, null), confidence);

    /// <summary>The interval of how much a figure is above that of others, and how probable a difference as far from 0 is by chance, on either side.</summary>
    public (ScoreInterval? Interval, double? Probability) Difference(ScoreMeasure measure, Resamples others, double confidence)
    {
        var sorted = Sorted(measure, others);
        if (Interval(sorted, confidence) is not { } interval)
        {
            return (null, null);
        }

        // The answers themselves count as one more resample on each side, so that nothing is ever held to be impossible.
        var (below, above) = (sorted.Count(value => value <= 0), sorted.Count(value => value >= 0));
        return (interval, Math.Min(2.0 * (Math.Min(below, above) + 1) / (sorted.Length + 1), 1));
    }

    private double[] Sorted(ScoreMeasure measure, Resamples? others)
    {
        if (!isDefined || others is { isDefined: false })
        {
            return [];
        }

        double[] values = [.. Enumerable.Range(0, Count).Select(resample => (resample * ScoreSums.Measures) + (int)measure)
            .Select(place => figures[place] - (others?.figures[place] ?? 0)).Where(double.IsFinite)];
        Array.Sort(values);
        return values;
    }

    internal static ScoreInterval? Interval(double[] sorted, double confidence) => sorted.Length == 0
        ? null
        : new ScoreInterval(Quantile(sorted, (1 - confidence) / 2), Quantile(sorted, (1 + confidence) / 2));

    // Linear between neighbours (Hyndman and Fan 1996, type 7).
    private static double Quantile(double[] sorted, double share)
    {
        var position = share * (sorted.Length - 1);
        var below = (int)position;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((position - below) * (sorted[above] - sorted[below]));
    }

    private static void Draw(Span<int> weights, ulong seed)
    {
        weights.Clear();
        var numbers = new SeededChance(seed);
        for (var drawn = 0; drawn < weights.Length; drawn++)
        {
            weights[numbers.NextBelow(weights.Length)]++;
        }
    }
}
