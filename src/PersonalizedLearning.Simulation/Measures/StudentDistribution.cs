namespace PersonalizedLearning.Simulation;

/// <summary>Student's t distribution (1908): how far a mean of normal numbers lies from the truth, in units of its estimated standard error.</summary>
internal static class StudentDistribution
{
    private const double LargeShape = 20;
    private const double NodeDistance = 1 / 32.0;
    private const int Nodes = 144;

    // Where the quadrature looks, and with which weight: u and π/2 u cosh s times the distance of the s.
    private static readonly (double Further, double Weight)[] Quadrature = [.. Enumerable.Range(-Nodes, (2 * Nodes) + 1).Select(node => NodeOf(node * NodeDistance))];

    /// <summary>The probability to lie farther from 0 than a value, on both sides.</summary>
    /// <param name="value">The value; its sign does not matter.</param>
    /// <param name="freedom">The degrees of freedom ν, at least 1.</param>
    /// <remarks>
    /// Twice the density at t times ∫₀^∞ of the density at t + u over that at t, by double exponential quadrature with u = exp(π/2 sinh s) (Takahasi and Mori 1974). The ratio is made without
    /// cancellation, so that small probabilities and many degrees of freedom lose no digits: relative accuracy about 1e-14.
    /// </remarks>
    public static double Beyond(double value, double freedom)
    {
        var (distance, square) = (Math.Abs(value), value * value);
        if (square == 0 || double.IsPositiveInfinity(square))
        {
            return square == 0 ? 1 : 0;
        }

        var sum = 0.0;
        foreach (var (further, weight) in Quadrature)
        {
            sum += Math.Exp(-(freedom + 1) / 2 * LogOnePlus(further * ((2 * distance) + further) / (freedom + square))) * weight;
        }

        return Math.Min(1, 2 * Density(value, freedom) * sum);
    }

    /// <summary>The value beyond which, on both sides, the distribution lies with a probability.</summary>
    /// <param name="probability">Above 0, at most 1.</param>
    /// <param name="freedom">The degrees of freedom ν, at least 1.</param>
    /// <remarks>
    /// By Newton's method. As the density falls, a step from anywhere ends at or before the value in search, and from there on no step goes too far: the first that does not go on is the end.
    /// It begins at the quantile of the normal distribution with its first correction (Fisher and Cornish 1960).
    /// </remarks>
    public static double BeyondQuantile(double probability, double freedom)
    {
        if (probability >= 1)
        {
            return 0;
        }

        var normal = -NormalQuantile.Of(probability / 2);
        var value = Math.Max(normal, Improved(normal + (normal * ((normal * normal) + 1) / (4 * freedom)), probability, freedom));
        while (true)
        {
            var next = Improved(value, probability, freedom);
            if (!(next > value * (1 + 1e-14)))
            {
                return value;
            }

            value = next;
        }
    }

    private static double Improved(double value, double probability, double freedom) => value + ((Beyond(value, freedom) - probability) / (2 * Density(value, freedom)));

    private static (double Further, double Weight) NodeOf(double place)
    {
        var further = Math.Exp(Math.PI / 2 * Math.Sinh(place));
        return (further, Math.PI / 2 * Math.Cosh(place) * further * NodeDistance);
    }

    private static double Density(double value, double freedom) =>
        Math.Exp((-(freedom + 1) / 2 * LogOnePlus(value * value / freedom)) - LogBetaHalf(freedom / 2) - (0.5 * Math.Log(freedom)));

    /// <summary>ln B(a, 1/2) = ln Γ(1/2) − ln(Γ(a + 1/2)/Γ(a)): the ratio by its series for large a (DLMF 5.11.13), after Γ(a + 1) = a Γ(a) has made a large.</summary>
    private static double LogBetaHalf(double a)
    {
        var product = 1.0;
        for (; a < LargeShape; a++)
        {
            product *= a / (a + 0.5);
        }

        var inverse = 1 / a;
        var square = inverse * inverse;
        var series = inverse * ((-1 / 8.0) + (square * ((1 / 192.0) + (square * ((-1 / 640.0) + (square * ((17 / 14336.0) - (square * 31 / 18432.0))))))));
        return (0.5 * Math.Log(Math.PI)) - ((0.5 * Math.Log(a)) + series + Math.Log(product));
    }

    // ln(1 + x) loses the digits of a small x that 1 + x rounds off; the quotient gives them back (Kahan).
    private static double LogOnePlus(double x)
    {
        var sum = 1 + x;
        return sum == 1 ? x : Math.Log(sum) * (x / (sum - 1));
    }
}
