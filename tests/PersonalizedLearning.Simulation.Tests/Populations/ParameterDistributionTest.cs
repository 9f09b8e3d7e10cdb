using FsCheck;
using FsCheck.Xunit;

namespace PersonalizedLearning.Simulation.Tests.Populations;

public sealed class ParameterDistributionTest
{
    public static TheoryData<ParameterDistribution, double> MeansOf => new()
    {
        { ParameterDistribution.Fixed(0.3), 0.3 },
        { ParameterDistribution.Uniform(-1, 3), 1 },
        { ParameterDistribution.Normal(2, 3), 2 },
        { ParameterDistribution.LogNormal(2, 0.5), 2 * Math.Exp(0.125) },
        { ParameterDistribution.Beta(2, 6), 0.25 },
        { ParameterDistribution.LogitNormal(0.5, 2), 0.5 },
    };

    [Theory]
    [MemberData(nameof(MeansOf))]
    public void Draw_Many_HaveTheMean(ParameterDistribution distribution, double expected)
    {
        const int Count = 2_000;
        var chance = ChanceStream.Of(8, 0, ChancePurpose.Person);
        var (sum, squares) = (0.0, 0.0);
        for (var draw = 0; draw < Count; draw++)
        {
            var value = distribution.Draw(ref chance);
            (sum, squares) = (sum + value, squares + (value * value));
        }

        // Five standard errors.
        var mean = sum / Count;
        var error = Math.Sqrt(Math.Max((squares / Count) - (mean * mean), 0) / Count) + 1e-12;
        Assert.InRange(mean, expected - (5 * error), expected + (5 * error));
    }

    // Closed forms: Beta(1, 1) is uniform, Beta(a, 1) has the share xᵃ, Beta(1, b) 1 − (1 − x)ᵇ, Beta(½, ½) the arcsine law, Beta(2, 2) 3x² − 2x³.
    [Property(MaxTest = 100)]
    public void QuantileOf_Beta_IsTheClosedForm(NonNegativeInt given)
    {
        var share = ((given.Get % 999) + 0.5) / 1000;
        Assert.Equal(share, ParameterDistribution.Beta(1, 1).QuantileOf(share), 1e-13);
        Assert.Equal(Math.Pow(share, 1 / 5.0), ParameterDistribution.Beta(5, 1).QuantileOf(share), 1e-13);
        Assert.Equal(1 - Math.Pow(1 - share, 1 / 7.0), ParameterDistribution.Beta(1, 7).QuantileOf(share), 1e-13);
        Assert.Equal(Math.Pow(Math.Sin(Math.PI * share / 2), 2), ParameterDistribution.Beta(0.5, 0.5).QuantileOf(share), 1e-12);
        var value = ParameterDistribution.Beta(2, 2).QuantileOf(share);
        Assert.Equal(share, (3 * value * value) - (2 * value * value * value), 1e-13);
    }

    [Property(MaxTest = 100)]
    public void QuantileOf_BetaOfAnyShape_IsTheInverseOfTheShareBelow(byte first, byte second, NonNegativeInt given)
    {
        var (alpha, beta) = ((first + 1) / 8.0, (second + 1) / 8.0);
        var share = ((given.Get % 99) + 0.5) / 100;
        var value = ParameterDistribution.Beta(alpha, beta).QuantileOf(share);
        Assert.InRange(value, 0, 1);

        // A value next to 1 can't be told more exactly than to its last digit.
        var slack = 1e-11 + BetaQuantile.ShareBelow(Math.Min(value * (1 + 4e-16), 1), alpha, beta) - BetaQuantile.ShareBelow(value * (1 - 4e-16), alpha, beta);
        Assert.Equal(share, BetaQuantile.ShareBelow(value, alpha, beta), slack);
    }

    [Property(MaxTest = 100)]
    public bool QuantileOf_GreaterShare_IsNoLess(NonNegativeInt first, NonNegativeInt second)
    {
        var (one, other) = (((first.Get % 999) + 0.5) / 1000, ((second.Get % 999) + 0.5) / 1000);
        var (less, more) = (Math.Min(one, other), Math.Max(one, other));
        return MeansOf.Select(row => (ParameterDistribution)row[0]).All(distribution => distribution.QuantileOf(less) <= distribution.QuantileOf(more));
    }

    [Fact]
    public void Factories_OutOfRange_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ParameterDistribution.Fixed(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => ParameterDistribution.Uniform(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ParameterDistribution.Normal(0, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ParameterDistribution.LogNormal(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ParameterDistribution.Beta(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ParameterDistribution.LogitNormal(1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ParameterDistribution.Fixed(1).QuantileOf(0));
    }
}
