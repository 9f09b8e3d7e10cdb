namespace PersonalizedLearning.Simulation;

/// <summary>How a number is distributed. It is drawn by one draw of chance and the quantile function, so that each draw moves a stream by as much, and more chance never gives a smaller number.</summary>
/// <remarks>Immutable and thread safe; equal when kind and numbers are.</remarks>
public sealed record ParameterDistribution
{
    private const double MostSpread = 100;
    private const double MostShape = 1e6;
    private const double Step = 1.0 / (1L << 53);

    private ParameterDistribution(DistributionKind kind, double first, double second) => (Kind, First, Second) = (kind, first, second);

    /// <summary>Gets the kind.</summary>
    public DistributionKind Kind { get; }

    /// <summary>Gets the first number: the value, the least one, the mean, that of the logarithm or of the log odds, or α.</summary>
    public double First { get; }

    /// <summary>Gets the second number: the greatest value, the standard deviation, that of the logarithm or of the log odds, or β; 0 for a fixed value.</summary>
    public double Second { get; }

    /// <summary>Makes a number that is always the same.</summary>
    /// <param name="value">The number, finite.</param>
    /// <returns>The distribution.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is not finite.</exception>
    public static ParameterDistribution Fixed(double value) => new(DistributionKind.Fixed, Finite(value, nameof(value)), 0);

    /// <summary>Makes numbers between two, each as likely as any other.</summary>
    /// <param name="from">The least.</param>
    /// <param name="to">The greatest, at least as much.</param>
    /// <returns>The distribution.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is not finite, or the greatest less than the least.</exception>
    public static ParameterDistribution Uniform(double from, double to) =>
        new(DistributionKind.Uniform, Finite(from, nameof(from)), Preconditions.InRange(to, from, double.MaxValue));

    /// <summary>Makes normal numbers.</summary>
    /// <param name="mean">The mean.</param>
    /// <param name="standardDeviation">The standard deviation, from 0.</param>
    /// <returns>The distribution.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static ParameterDistribution Normal(double mean, double standardDeviation) =>
        new(DistributionKind.Normal, Finite(mean, nameof(mean)), Preconditions.NotNegative(standardDeviation));

    /// <summary>Makes numbers above 0 whose natural logarithm is normal.</summary>
    /// <param name="median">The number that half of them are below, above 0.</param>
    /// <param name="spread">The standard deviation of the logarithm, from 0 to 100.</param>
    /// <returns>The distribution.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static ParameterDistribution LogNormal(double median, double spread) =>
        new(DistributionKind.LogNormal, Preconditions.Positive(median), Preconditions.InRange(spread, 0, MostSpread));

    /// <summary>Makes numbers from 0 to 1 of a beta distribution: its mean is α / (α + β).</summary>
    /// <param name="alpha">α, above 0, at most 1,000,000.</param>
    /// <param name="beta">β, above 0, at most 1,000,000.</param>
    /// <returns>The distribution.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static ParameterDistribution Beta(double alpha, double beta) => new(
        DistributionKind.Beta, Preconditions.InRange(Preconditions.Positive(alpha), 0, MostShape, nameof(alpha)), Preconditions.InRange(Preconditions.Positive(beta), 0, MostShape, nameof(beta)));

    /// <summary>Makes numbers between 0 and 1 whose log odds are normal.</summary>
    /// <param name="median">The number that half of them are below, above 0 and below 1.</param>
    /// <param name="spread">The standard deviation of the log odds, from 0 to 100.</param>
    /// <returns>The distribution.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static ParameterDistribution LogitNormal(double median, double spread) => new(
        DistributionKind.LogitNormal, Preconditions.InRange(median, double.Epsilon, Math.BitDecrement(1)), Preconditions.InRange(spread, 0, MostSpread));

    /// <summary>Gives the number that a share of all numbers is below.</summary>
    /// <param name="share">The share, above 0 and below 1.</param>
    /// <returns>The number.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is out of its range.</exception>
    public double QuantileOf(double share)
    {
        Preconditions.InRange(share, double.Epsilon, Math.BitDecrement(1));
        return Kind switch
        {
            DistributionKind.Uniform => First + (share * (Second - First)),
            DistributionKind.Normal => First + (Second * NormalQuantile.Of(share)),
            DistributionKind.LogNormal => First * Math.Exp(Second * NormalQuantile.Of(share)),
            DistributionKind.Beta => BetaQuantile.Of(share, First, Second),
            DistributionKind.LogitNormal => LogOdds.Moved(First, Second * NormalQuantile.Of(share)),
            _ => First,
        };
    }

    /// <summary>Draws a number.</summary>
    /// <param name="chance">Chance; it moves by one draw.</param>
    /// <returns>The number.</returns>
    public double Draw(ref ChanceStream chance)
    {
        var share = chance.Next();
        return QuantileOf(share == 0 ? Step / 2 : share);
    }

    private static double Finite(double value, string name) => Preconditions.InRange(value, double.MinValue, double.MaxValue, name);
}
