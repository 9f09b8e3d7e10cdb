namespace PersonalizedLearning.Mastery;

/// <summary>The formulas of Ebisu version 2 by Ahmed Fasih: recall after some time is Beta distributed, and stays so nearly as time passes.</summary>
/// <remarks>With recall p after t days, recall after δ·t days is p^δ; its moments are ratios of Beta functions B.</remarks>
internal static class EbisuModel
{
    // A failure after no time weighs in its limit; nearer to 0 its difference of two Beta functions would drown in rounding.
    private const double LeastShare = 1e-4;
    private const double LeastDays = 1.0 / (24 * 60);
    private const double GreatestDays = 36500;
    private const double GreatestSureness = 1e4;
    private const int Steps = 50;
    private const double Tolerance = 1e-13;

    /// <summary>E[p^δ] = B(α + δ, β)/B(α, β).</summary>
    internal static double Recall(in EbisuState state, double days) => Math.Min(Math.Exp(LogRatio(state.Alpha, days / state.Days, state.Beta)), 1);

    /// <summary>The standard deviation of p^δ.</summary>
    internal static double Deviation(in EbisuState state, double days)
    {
        var mean = Recall(state, days);
        return Math.Sqrt(Math.Max(Recall(state, 2 * days) - (mean * mean), 0));
    }

    /// <summary>
    /// The posterior after k of n recalled. Its moments at u·t days are M(N·u)/M(0), with M(v) = Σ_i (−1)^i·C(n − k, i)·B(α + δ(k + i) + v, β). It is told at
    /// the half-life u·t, where M(u)/M(0) = ½, as the Beta distribution with the same variance there.
    /// </summary>
    internal static (double Sureness, double Days) Posterior(in EbisuState state, int successes, int total, double days)
    {
        var evidence = new Evidence(state.Alpha, state.Beta, Math.Max(days / state.Days, LeastShare), successes, total);
        var half = HalfLife(evidence);
        var variance = evidence.Moment(2 * half) - 0.25;
        var sureness = variance > 0 ? 0.5 * ((0.25 / variance) - 1) : GreatestSureness;
        return (Math.Clamp(sureness, 1, GreatestSureness), Math.Clamp(half * state.Days, LeastDays, GreatestDays));
    }

    // Where the mean, falling from 1 at 0 towards 0, passes ½: bracketed by halving or doubling, then found by regula falsi (the Illinois variant) on its logarithm.
    private static double HalfLife(in Evidence evidence)
    {
        var low = 1.0;
        var above = evidence.Excess(low);
        while (above < 0 && low > 1e-12)
        {
            low /= 2;
            above = evidence.Excess(low);
        }

        var high = low * 2;
        var below = evidence.Excess(high);
        while (below > 0 && high < 1e15)
        {
            (low, above) = (high, below);
            high *= 2;
            below = evidence.Excess(high);
        }

        var middle = low;
        var excess = above;
        var side = 0;
        for (var step = 0; step < Steps && Math.Abs(excess) > Tolerance && below < above; step++)
        {
            middle = ((low * below) - (high * above)) / (below - above);
            excess = evidence.Excess(middle);
            if (excess > 0)
            {
                (low, above, below) = (middle, excess, side > 0 ? below / 2 : below);
                side = 1;
            }
            else
            {
                (high, below, above) = (middle, excess, side < 0 ? above / 2 : above);
                side = -1;
            }
        }

        return middle;
    }

    // ln B(a + b, β) − ln B(a, β).
    private static double LogRatio(double a, double b, double beta) =>
        GammaFunction.Log(a + b) - GammaFunction.Log(a + b + beta) - GammaFunction.Log(a) + GammaFunction.Log(a + beta);

    /// <summary>What was seen, and the M that weighs it.</summary>
    private readonly struct Evidence
    {
        private readonly double alpha;
        private readonly double beta;
        private readonly double share;
        private readonly int successes;
        private readonly int failures;
        private readonly double atZero;

        public Evidence(double alpha, double beta, double share, int successes, int total)
        {
            (this.alpha, this.beta, this.share, this.successes, failures) = (alpha, beta, share, successes, total - successes);
            atZero = Sum(0);
        }

        /// <summary>M(v)/M(0).</summary>
        public double Moment(double v) => Math.Exp(LogRatio(alpha + (share * successes), v, beta)) * Sum(v) / atZero;

        /// <summary>ln of twice M(v)/M(0): above 0 while the mean is above ½.</summary>
        public double Excess(double v) => Math.Log(2 * Math.Max(Moment(v), double.Epsilon));

        // M(v), as a multiple of its first summand.
        private double Sum(double v)
        {
            var first = alpha + (share * successes) + v;
            var (sum, choices) = (1.0, 1.0);
            for (var i = 1; i <= failures; i++)
            {
                choices *= -(failures - i + 1) / (double)i;
                sum += choices * Math.Exp(LogRatio(first, share * i, beta));
            }

            return sum;
        }
    }
}
