using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Simulation;

/// <summary>The beta distribution: the share of it below a value, by the continued fraction 26.5.8 of Abramowitz and Stegun 1964, and its inverse, by Newton's steps kept between bounds.</summary>
internal static class BetaQuantile
{
    private const int MostTerms = 100_000;
    private const int MostSteps = 200;
    private const double Tiny = 1e-300;
    private const double Precision = 1e-15;

    /// <summary>The value below which a share of the distribution lies.</summary>
    /// <param name="share">The share, above 0 and below 1.</param>
    /// <param name="alpha">α, above 0.</param>
    /// <param name="beta">β, above 0.</param>
    public static double Of(double share, double alpha, double beta)
    {
        var (low, high, value) = (0.0, 1.0, alpha / (alpha + beta));
        var logScale = LogScale(alpha, beta);
        for (var step = 0; step < MostSteps; step++)
        {
            var above = ShareBelow(value, alpha, beta) - share;
            if (above == 0)
            {
                return value;
            }

            (low, high) = above < 0 ? (value, high) : (low, value);
            var density = Math.Exp(((alpha - 1) * Math.Log(value)) + ((beta - 1) * Math.Log(1 - value)) + logScale);
            var next = value - (above / density);
            next = next > low && next < high ? next : low + ((high - low) / 2);
            if (Math.Abs(next - value) <= Precision * value)
            {
                return next;
            }

            value = next;
        }

        return value;
    }

    /// <summary>The share of the distribution below a value from 0 to 1.</summary>
    public static double ShareBelow(double value, double alpha, double beta)
    {
        if (value is <= 0 or >= 1)
        {
            return value <= 0 ? 0 : 1;
        }

        var front = Math.Exp((alpha * Math.Log(value)) + (beta * Math.Log(1 - value)) + LogScale(alpha, beta));
        return value < (alpha + 1) / (alpha + beta + 2)
            ? front * Fraction(value, alpha, beta) / alpha
            : 1 - (front * Fraction(1 - value, beta, alpha) / beta);
    }

    private static double LogScale(double alpha, double beta) => GammaFunction.Log(alpha + beta) - GammaFunction.Log(alpha) - GammaFunction.Log(beta);

    // Lentz's way to work out a continued fraction from its front.
    private static double Fraction(double value, double alpha, double beta)
    {
        var (above, below) = (1.0, 1 / Kept(1 - ((alpha + beta) * value / (alpha + 1))));
        var result = below;
        for (var term = 1; term <= MostTerms; term++)
        {
            var twice = 2 * term;
            var even = term * (beta - term) * value / ((alpha + twice - 1) * (alpha + twice));
            below = 1 / Kept(1 + (even * below));
            above = Kept(1 + (even / above));
            result *= below * above;
            var odd = -(alpha + term) * (alpha + beta + term) * value / ((alpha + twice) * (alpha + twice + 1));
            below = 1 / Kept(1 + (odd * below));
            above = Kept(1 + (odd / above));
            var factor = below * above;
            result *= factor;
            if (Math.Abs(factor - 1) < Precision)
            {
                break;
            }
        }

        return result;
    }

    private static double Kept(double value) => Math.Abs(value) < Tiny ? Tiny : value;
}
