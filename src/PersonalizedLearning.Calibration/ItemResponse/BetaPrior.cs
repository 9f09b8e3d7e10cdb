namespace PersonalizedLearning.Calibration;

/// <summary>What is known of a probability before any answer: a beta distribution.</summary>
/// <remarks>α − 1 and β − 1 count as so many cases for and against. Equality is by both.</remarks>
public sealed record BetaPrior
{
    /// <summary>Makes a prior.</summary>
    /// <param name="alpha">α, from 1 to 1,000,000.</param>
    /// <param name="beta">β, from 1 to 1,000,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">One of them is outside.</exception>
    public BetaPrior(double alpha, double beta)
    {
        Alpha = IrtOptionCheck.InRange(alpha, 1, 1e6, nameof(alpha));
        Beta = IrtOptionCheck.InRange(beta, 1, 1e6, nameof(beta));
    }

    /// <summary>Gets α.</summary>
    public double Alpha { get; }

    /// <summary>Gets β.</summary>
    public double Beta { get; }

    /// <summary>The logarithm of the density, but for a constant; 0 times the logarithm of 0 is 0.</summary>
    internal double LogDensity(double value) => Part(Alpha, value) + Part(Beta, 1 - value);

    private static double Part(double shape, double value) => shape == 1 ? 0 : (shape - 1) * Math.Log(value);
}
