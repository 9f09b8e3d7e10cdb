namespace PersonalizedLearning.Programs;

/// <summary>The share of what has not happened yet after a time, where not all was followed to the end (Kaplan and Meier 1958).</summary>
/// <remarks>
/// The variance of ln S is the sum over learners of the squared sum of influences of what is theirs (the infinitesimal jackknife), so that several competencies of one learner do not count as independent.
/// Where each has one it is the variance of Greenwood (1926), Σ d / (Y(Y − d)) over times with d events among Y at risk.
/// </remarks>
internal sealed class SurvivalCurve
{
    private readonly List<FollowedTime> sorted;
    private readonly int clusters;
    private readonly List<double> times = [];
    private readonly List<double> survival = [];
    private readonly List<double> logVariances = [];

    private SurvivalCurve(List<FollowedTime> sorted)
    {
        this.sorted = sorted;
        clusters = sorted.Max(item => item.Cluster) + 1;
        foreach (var (time, share, influence) in Walk())
        {
            times.Add(time);
            survival.Add(share);
            logVariances.Add(influence.Sum(value => value * value));
        }
    }

    /// <summary>The longest time followed.</summary>
    public double Longest => sorted[^1].Time;

    /// <summary>How many were followed.</summary>
    public int Count => sorted.Count;

    /// <summary>Of how many it happened.</summary>
    public int Happened => sorted.Count(item => item.Happened);

    /// <summary>The times at which it happened, in order.</summary>
    public IReadOnlyList<double> Times => times;

    /// <summary>The share left after each of the times.</summary>
    public IReadOnlyList<double> Survival => survival;

    /// <summary>Derives the curve of what was followed; at least one.</summary>
    public static SurvivalCurve Of(IEnumerable<FollowedTime> followed) => new([.. followed.OrderBy(item => item.Time)]);

    /// <summary>The variance of ln S after the n-th time; null where S is 0.</summary>
    public double? LogVariance(int step) => survival[step] > 0 ? logVariances[step] : null;

    /// <summary>The first time after which at most half is left; null where more is left to the end.</summary>
    public double? Median => First(step => survival[step] <= 0.5);

    /// <summary>
    /// The interval of the median: the times at which the pointwise intervals of S, made on the scale of ln(−ln S), hold one half (Brookmeyer and Crowley 1982, with the transformation of Kalbfleisch and
    /// Prentice 1980). An end is null where no time is that far out.
    /// </summary>
    public (double? Lower, double? Upper) MedianInterval(double confidence)
    {
        var z = GammaDistribution.NormalWithin(confidence);
        return (First(step => Bound(step, z) <= 0.5), First(step => Bound(step, -z) <= 0.5));
    }

    /// <summary>The mean time where every time is cut at a horizon: the area below the curve up to there.</summary>
    public double RestrictedMean(double horizon)
    {
        var area = Math.Min(horizon, times.Count > 0 ? times[0] : horizon);
        return area + Pieces(horizon).Sum(piece => survival[piece.Step] * piece.Length);
    }

    /// <summary>The variance of <see cref="RestrictedMean"/>.</summary>
    public double RestrictedMeanVariance(double horizon)
    {
        var sums = new double[clusters];
        foreach (var ((_, share, influence), (_, length)) in Walk().Zip(Pieces(horizon)))
        {
            for (var cluster = 0; cluster < sums.Length; cluster++)
            {
                sums[cluster] += share * influence[cluster] * length;
            }
        }

        return sums.Sum(value => value * value);
    }

    /// <summary>Each time at which it happened, the share left after it, and by cluster the influences on ln S up to there, in one array that goes on changing.</summary>
    private IEnumerable<(double Time, double Share, double[] Influence)> Walk()
    {
        var atRisk = new int[clusters];
        sorted.ForEach(item => atRisk[item.Cluster]++);
        var influence = new double[clusters];
        var share = 1.0;
        for (var start = 0; start < sorted.Count;)
        {
            var end = start;
            while (end < sorted.Count && sorted[end].Time == sorted[start].Time)
            {
                end++;
            }

            var now = sorted.GetRange(start, end - start);
            var happened = now.Count(item => item.Happened);
            if (happened > 0)
            {
                Influence(influence, atRisk, now, happened, sorted.Count - start);
                share *= (sorted.Count - start - happened) / (double)(sorted.Count - start);
                yield return (sorted[start].Time, share, influence);
            }

            now.ForEach(item => atRisk[item.Cluster]--);
            start = end;
        }
    }

    // Where nothing is left S is 0, whatever weighs how much.
    private static void Influence(double[] influence, int[] atRisk, List<FollowedTime> now, int happened, int total)
    {
        var left = total - happened;
        if (left == 0)
        {
            return;
        }

        for (var cluster = 0; cluster < influence.Length; cluster++)
        {
            influence[cluster] += atRisk[cluster] * (happened / ((double)total * left));
        }

        foreach (var item in now.Where(item => item.Happened))
        {
            influence[item.Cluster] -= 1.0 / left;
        }
    }

    /// <summary>The lower bound of S for a positive z, the upper one for a negative z; nothing where S has no interval.</summary>
    private double Bound(int step, double z)
    {
        var share = survival[step];
        return LogVariance(step) is not { } variance ? double.NaN
            : share >= 1 ? 1
            : Math.Pow(share, Math.Exp(z * Math.Sqrt(variance) / -Math.Log(share)));
    }

    private double? First(Func<int, bool> holds)
    {
        for (var step = 0; step < times.Count; step++)
        {
            if (holds(step))
            {
                return times[step];
            }
        }

        return null;
    }

    private IEnumerable<(int Step, double Length)> Pieces(double horizon)
    {
        for (var step = 0; step < times.Count && times[step] < horizon; step++)
        {
            yield return (step, Math.Min(horizon, step + 1 < times.Count ? times[step + 1] : horizon) - times[step]);
        }
    }
}
