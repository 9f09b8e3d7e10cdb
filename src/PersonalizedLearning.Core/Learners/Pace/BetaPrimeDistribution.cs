using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Learners;

/// <summary>The distribution of the ratio of two independent gamma variables: t/(1 + t) is beta distributed.</summary>
internal static class BetaPrimeDistribution
{
    // Odds beyond these have a logarithm that no parameter in use comes near.
    private const double GreatestLogOdds = 300;
    private const int MostTerms = 100_000;
    private const double Tiny = 1e-300;

    /// <summary>The probability that the ratio is at most <paramref name="odds"/>: the regularized incomplete beta function of odds/(1 + odds).</summary>
    /// <param name="odds">The ratio, 0 or more.</param>
    /// <param name="a">The shape of the numerator, above 0.</param>
    /// <param name="b">The shape of the denominator, above 0.</param>
    public static double Cumulative(double odds, double a, double b)
    {
        if (odds <= 0)
        {
            return 0;
        }

        // Both shares are made from the odds, so that neither loses digits next to 1.
        var (x, rest) = (odds / (1 + odds), 1 / (1 + odds));
        return x < (a + 1) / (a + b + 2) ? LowerTail(x, rest, a, b) : 1 - LowerTail(rest, x, b, a);
    }

    /// <summary>The ratio that is not passed with a probability; the inverse of <see cref="Cumulative"/>.</summary>
    /// <param name="probability">Above 0 and below 1.</param>
    /// <param name="a">The shape of the numerator, above 0.</param>
    /// <param name="b">The shape of the denominator, above 0.</param>
    public static double Quantile(double probability, double a, double b)
    {
        var (low, high) = (-GreatestLogOdds, GreatestLogOdds);
        while (true)
        {
            var middle = (low + high) / 2;
            if (middle <= low || middle >= high || high - low < 1e-14)
            {
                return Math.Exp(middle);
            }

            (low, high) = Cumulative(Math.Exp(middle), a, b) < probability ? (middle, high) : (low, middle);
        }
    }

    // The continued fraction of the NIST Digital Library of Mathematical Functions, 8.17.22, by the modified method of Lentz.
    private static double LowerTail(double x, double rest, double a, double b)
    {
        var front = Math.Exp((a * Math.Log(x)) + (b * Math.Log(rest)) + GammaFunction.Log(a + b) - GammaFunction.Log(a) - GammaFunction.Log(b)) / a;
        var (c, d, value) = (1 / Tiny, 1.0, 1.0);
        for (var term = 1; term <= MostTerms; term++)
        {
            var m = term / 2;
            var numerator = term % 2 == 0
                ? m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)))
                : -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            d = 1 / NotZero(1 + (numerator * d));
            c = NotZero(1 + (numerator / c));
            value *= c * d;
            if (Math.Abs((c * d) - 1) < 1e-15)
            {
                break;
            }
        }

        return front * value;
    }

    private static double NotZero(double value) => Math.Abs(value) < Tiny ? Tiny : value;
}
