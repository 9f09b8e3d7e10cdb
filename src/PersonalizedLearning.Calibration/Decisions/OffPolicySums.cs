using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Calibration;

/// <summary>What the estimates are made of, added up learner by learner.</summary>
internal sealed class OffPolicySums
{
    private const int Kinds = 3;

    private readonly Learner[] learners;
    private readonly Learner total;

    public OffPolicySums(OffPolicyRow[] rows, double[] weights, double[] robust)
    {
        var byLearner = new SortedDictionary<LearnerId, Learner>();
        for (var position = 0; position < rows.Length; position++)
        {
            var (weight, reward) = (weights[position], rows[position].Reward);
            byLearner[rows[position].Learner] = byLearner.GetValueOrDefault(rows[position].Learner)
                + new Learner(1, reward, weight, weight * weight, weight * reward, robust[position]);
        }

        learners = [.. byLearner.Values];
        total = learners.Aggregate(default(Learner), (sum, item) => sum + item);
    }

    /// <summary>The mean weight with its standard error.</summary>
    public OffPolicyEstimate MeanWeight => total.Rows == 0
        ? new OffPolicyEstimate(null, null, null)
        : Estimate(total.Weight / total.Rows, item => item.Weight - (item.Rows * total.Weight / total.Rows), total.Rows, null);

    public OffPolicyEvaluation Estimates(BootstrapOptions options, FitControl control)
    {
        var resamples = Resampled(options, control);
        return new OffPolicyEvaluation
        {
            Rows = (int)total.Rows,
            Refused = 0,
            Logged = total.Rows == 0 ? null : total.Reward / total.Rows,
            InversePropensity = Estimate(total.InversePropensity, item => item.Weighted - (item.Rows * total.InversePropensity), total.Rows, Interval(0)),
            SelfNormalized = Estimate(total.SelfNormalized, item => item.Weighted - (item.Weight * total.SelfNormalized), total.Weight, Interval(1)),
            DoublyRobust = Estimate(total.DoublyRobust, item => item.Robust - (item.Rows * total.DoublyRobust), total.Rows, Interval(2)),
            EffectiveRows = total.SquaredWeight == 0 ? 0 : total.Weight * total.Weight / total.SquaredWeight,
            MeanWeight = MeanWeight.Value,
            LargestWeight = 0,
            Cut = 0,
        };

        ScoreInterval? Interval(int kind)
        {
            double[] values = [.. Enumerable.Range(0, resamples.Length / Kinds).Select(resample => resamples[(resample * Kinds) + kind]).Where(double.IsFinite)];
            Array.Sort(values);
            return learners.Length > 1 ? Resamples.Interval(values, options.Confidence) : null;
        }
    }

    // The variance of a mean of clusters, by the sums of their deviations.
    private OffPolicyEstimate Estimate(double value, Func<Learner, double> deviation, double over, ScoreInterval? interval)
    {
        if (!double.IsFinite(value))
        {
            return new OffPolicyEstimate(null, null, null);
        }

        var count = (double)learners.Length;
        var squares = learners.Sum(item => deviation(item) * deviation(item));
        return new OffPolicyEstimate(value, count > 1 ? Math.Sqrt(count / (count - 1) * squares) / over : null, interval);
    }

    private double[] Resampled(BootstrapOptions options, FitControl control)
    {
        var seeds = new ulong[learners.Length > 1 ? options.Resamples : 0];
        var numbers = new SeededChance(unchecked((ulong)options.Seed));
        for (var resample = 0; resample < seeds.Length; resample++)
        {
            seeds[resample] = numbers.NextBits();
        }

        var figures = new double[seeds.Length * Kinds];
        NumberedWork.Run(seeds.Length, control, () => resample =>
        {
            var chance = new SeededChance(seeds[resample]);
            var sum = default(Learner);
            for (var drawn = 0; drawn < learners.Length; drawn++)
            {
                sum += learners[chance.NextBelow(learners.Length)];
            }

            (figures[resample * Kinds], figures[(resample * Kinds) + 1], figures[(resample * Kinds) + 2]) = (sum.InversePropensity, sum.SelfNormalized, sum.DoublyRobust);
        });
        return figures;
    }

    private readonly record struct Learner(double Rows, double Reward, double Weight, double SquaredWeight, double Weighted, double Robust)
    {
        public double InversePropensity => Weighted / Rows;

        public double SelfNormalized => Weighted / Weight;

        public double DoublyRobust => Robust / Rows;

        public static Learner operator +(Learner left, Learner right) => new(
            left.Rows + right.Rows, left.Reward + right.Reward, left.Weight + right.Weight, left.SquaredWeight + right.SquaredWeight,
            left.Weighted + right.Weighted, left.Robust + right.Robust);
    }
}
