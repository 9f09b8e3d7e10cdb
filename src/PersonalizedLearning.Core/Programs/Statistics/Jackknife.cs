namespace PersonalizedLearning.Programs;

/// <summary>The interval of a ratio of sums by leaving out one learner at a time (Tukey 1958).</summary>
internal static class Jackknife
{
    /// <summary>The interval.</summary>
    /// <param name="ratio">The ratio of all.</param>
    /// <param name="without">The sums without each learner in turn.</param>
    /// <param name="confidence">The confidence.</param>
    /// <returns>Symmetric about the ratio; none with fewer than two learners, or where without one there is nothing.</returns>
    public static (double Lower, double Upper)? OfRatio(double ratio, IReadOnlyCollection<(double Above, double Below)> without, double confidence)
    {
        if (without.Count < 2 || without.Any(item => item.Below <= 0))
        {
            return null;
        }

        var ratios = without.Select(item => item.Above / item.Below).ToList();
        var mean = ratios.Average();
        var variance = (without.Count - 1.0) / without.Count * ratios.Sum(value => (value - mean) * (value - mean));
        var half = GammaDistribution.NormalWithin(confidence) * Math.Sqrt(variance);
        return (ratio - half, ratio + half);
    }
}
