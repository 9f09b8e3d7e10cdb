using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Programs;

/// <summary>The gamma distribution with scale 1, on which exact intervals of rates and the quantiles of the normal distribution rest.</summary>
internal static class GammaDistribution
{
    private const double Precision = 1e-16;
    private const double Tiny = 1e-300;

    /// <summary>P(a, x), the regularized lower incomplete gamma function: by its series (DLMF 8.11.4) below a + 1, by its continued fraction (DLMF 8.9.2) above.</summary>
    public static double Lower(double a, double x)
    {
        if (x <= 0)
        {
            return 0;
        }

        var front = Math.Exp((a * Math.Log(x)) - x - GammaFunction.Log(a));
        return x < a + 1 ? front * Series(a, x) : 1 - (front * Fraction(a, x));
    }

    /// <summary>The x with P(a, x) = p, for p from 0 to below 1.</summary>
    public static double Quantile(double a, double p)
    {
        var (low, high) = (0.0, a + 1);
        while (Lower(a, high) < p)
        {
            (low, high) = (high, high * 2);
        }

        // Half the bits at a time: the function is monotone, and doubles between two bounds are few.
        for (var middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2)
        {
            (low, high) = Lower(a, middle) < p ? (middle, high) : (low, middle);
        }

        return high;
    }

    /// <summary>The z within which the standard normal distribution lies with a probability: its square over 2 has a gamma distribution of shape 1/2.</summary>
    public static double NormalWithin(double probability) => Math.Sqrt(2 * Quantile(0.5, probability));

    private static double Series(double a, double x)
    {
        var term = 1 / a;
        var sum = term;
        for (var n = 1; term > sum * Precision; n++)
        {
            term *= x / (a + n);
            sum += term;
        }

        return sum;
    }

    // The method of Lentz.
    private static double Fraction(double a, double x)
    {
        var b = x + 1 - a;
        var c = 1 / Tiny;
        var d = 1 / b;
        var value = d;
        for (var n = 1; n < 1_000_000; n++)
        {
            var factor = -n * (n - a);
            b += 2;
            d = NotZero((factor * d) + b);
            c = NotZero(b + (factor / c));
            d = 1 / d;
            value *= d * c;
            if (Math.Abs((d * c) - 1) < 1e-15)
            {
                break;
            }
        }

        return value;
    }

    private static double NotZero(double value) => Math.Abs(value) < Tiny ? Tiny : value;
}
