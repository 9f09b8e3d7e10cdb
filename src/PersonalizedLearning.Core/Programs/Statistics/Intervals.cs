using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Programs;

/// <summary>Intervals of shares, rates and medians.</summary>
internal static class Intervals
{
    /// <summary>The score interval of a share (Wilson 1927), without correction for continuity.</summary>
    /// <param name="count">How many of them.</param>
    /// <param name="total">Of how many, from 1.</param>
    /// <param name="confidence">The confidence.</param>
    public static (double Lower, double Upper) OfShare(double count, double total, double confidence)
    {
        var z = GammaDistribution.NormalWithin(confidence);
        var share = count / total;
        var shrunk = 1 + (z * z / total);
        var middle = (share + (z * z / (2 * total))) / shrunk;
        var half = z / shrunk * Math.Sqrt((share * (1 - share) / total) + (z * z / (4 * total * total)));

        // At the ends the interval begins or ends exactly there; rounding must not leave it a hair away.
        return (count <= 0 ? 0 : Math.Max(0, middle - half), count >= total ? 1 : Math.Min(1, middle + half));
    }

    /// <summary>The exact interval of a rate whose events are independent (Garwood 1936).</summary>
    /// <param name="count">How many events.</param>
    /// <param name="exposure">In how much of what the rate is per, above 0.</param>
    /// <param name="confidence">The confidence.</param>
    public static (double Lower, double Upper) OfRate(int count, double exposure, double confidence)
    {
        var tail = (1 - confidence) / 2;
        return (count == 0 ? 0 : GammaDistribution.Quantile(count, tail) / exposure, GammaDistribution.Quantile(count + 1, 1 - tail) / exposure);
    }

    /// <summary>The median; of an even number the mean of the two in the middle.</summary>
    /// <param name="sorted">The values in order; at least one.</param>
    public static double Median(IReadOnlyList<double> sorted) => (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;

    /// <summary>
    /// The interval of a median by order statistics, free of any distribution (Thompson 1936): from the j-th least to the j-th greatest value, j the largest for which fewer than j of n fair coins
    /// fall on a given side with a probability of at most half of what the confidence leaves. None where there is no such j.
    /// </summary>
    /// <param name="sorted">The values in order.</param>
    /// <param name="confidence">The confidence.</param>
    public static (double Lower, double Upper)? OfMedian(IReadOnlyList<double> sorted, double confidence)
    {
        var tail = (1 - confidence) / 2;
        var n = sorted.Count;
        var (j, below) = (0, 0.0);
        while (j < n && (below += Binomial(n, j)) <= tail)
        {
            j++;
        }

        return j == 0 ? null : (sorted[j - 1], sorted[n - j]);
    }

    /// <summary>The probability that exactly so many of n fair coins fall on a given side.</summary>
    private static double Binomial(int n, int count) =>
        Math.Exp(GammaFunction.Log(n + 1) - GammaFunction.Log(count + 1) - GammaFunction.Log(n - count + 1) - (n * Math.Log(2)));
}
