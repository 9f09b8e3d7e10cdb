namespace PersonalizedLearning.Calibration;

/// <summary>What is known of a number before any answer: a normal distribution.</summary>
/// <remarks>Equality is by both members.</remarks>
public sealed record NormalPrior
{
    /// <summary>Makes a prior.</summary>
    /// <param name="mean">The mean, from −1000 to 1000.</param>
    /// <param name="standardDeviation">The standard deviation, from 0.001 to 1000.</param>
    /// <exception cref="ArgumentOutOfRangeException">One of them is outside.</exception>
    public NormalPrior(double mean, double standardDeviation)
    {
        Mean = IrtOptionCheck.InRange(mean, -1000, 1000, nameof(mean));
        StandardDeviation = IrtOptionCheck.InRange(standardDeviation, 0.001, 1000, nameof(standardDeviation));
    }

    /// <summary>Gets the mean.</summary>
    public double Mean { get; }

    /// <summary>Gets the standard deviation.</summary>
    public double StandardDeviation { get; }

    /// <summary>1/σ².</summary>
    internal double Precision => 1 / (StandardDeviation * StandardDeviation);

    /// <summary>The logarithm of the density, but for a constant.</summary>
    internal double LogDensity(double value) => -(value - Mean) * (value - Mean) * Precision / 2;
}
