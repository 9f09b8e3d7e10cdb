namespace PersonalizedLearning.Simulation;

/// <summary>Student's t distribution (1908): how far a mean of normal numbers lies from the truth, in units of its estimated standard error.</summary>
internal static class StudentDistribution
{
    private const double Tiny = 1e-300;
    private const double LargeShape = 20;
    private const int MostTerms = 10_000_000;

    /// <summary>The probability to lie farther from 0 than a value, on both sides: I_x(ν/2, 1/2) with x = ν/(ν + t²) (DLMF 8.17).</summary>
    /// <param name="value">The value; its sign does not matter.</param>
    /// <param name="freedom">The degrees of freedom ν, above 0.</param>
    public static double Beyond(double value, double freedom)
    {
        var square = value * value;
        if (square == 0 || double.IsPositiveInfinity(square))
        {
            return square == 0 ? 1 : 0;
        }

        // Both shares are made apart, and the power of the one next to 1 by ln(1 + x), so that neither loses digits.
        var (a, x, rest) = (freedom / 2, freedom / (freedom + square), square / (freedom + square));
        var front = Math.Exp((-a * LogOnePlus(square / freedom)) + (0.5 * Math.Log(rest)) - LogBetaHalf(a));
        return x < (a + 1) / (a + 2.5) ? front / a * Fraction(x, a, 0.5) : 1 - (front / 0.5 * Fraction(rest, 0.5, a));
    }

    /// <summary>The value beyond which, on both sides, the distribution lies with a probability.</summary>
    /// <param name="probability">Above 0, at most 1.</param>
    /// <param name="freedom">The degrees of freedom ν, above 0.</param>
    /// <remarks>By Newton's method from the quantile of the normal distribution, which is nearer to 0. As the density falls, no step goes too far, and the first that does not go on is the end.</remarks>
    public static double BeyondQuantile(double probability, double freedom)
    {
        if (probability >= 1)
        {
            return 0;
        }

        var value = -NormalQuantile.Of(probability / 2);
        while (true)
        {
            var next = value + ((Beyond(value, freedom) - probability) / (2 * Density(value, freedom)));
            if (!(next > value * (1 + 1e-15)))
            {
                return value;
            }

            value = next;
        }
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

    // The continued fraction DLMF 8.17.22 by the modified method of Lentz.
    private static double Fraction(double x, double a, double b)
    {
        var (c, d, value) = (1 / Tiny, 1.0, 1.0);
        for (var term = 1; term <= MostTerms; term++)
        {
            var m = term / 2;
            var numerator = term % 2 == 0
                ? m * (b - m) * x / ((a + (2.0 * m) - 1) * (a + (2.0 * m)))
                : -(a + m) * (a + b + m) * x / ((a + (2.0 * m)) * (a + (2.0 * m) + 1));
            d = 1 / NotZero(1 + (numerator * d));
            c = NotZero(1 + (numerator / c));
            value *= c * d;
            if (Math.Abs((c * d) - 1) < 1e-15)
            {
                break;
            }
        }

        return value;
    }

    // ln(1 + x) loses the digits of a small x that 1 + x rounds off; the quotient gives them back (Kahan).
    private static double LogOnePlus(double x)
    {
        var sum = 1 + x;
        return sum == 1 ? x : Math.Log(sum) * (x / (sum - 1));
    }

    private static double NotZero(double value) => Math.Abs(value) < Tiny ? Tiny : value;
}
