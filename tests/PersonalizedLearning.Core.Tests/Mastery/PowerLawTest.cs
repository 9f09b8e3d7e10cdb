using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Core.Tests.Mastery;

public sealed class PowerLawTest
{
    private static readonly PowerLaw InPoints = new(new PowerLawParameters { PointsPossible = 4 });

    [Theory]
    [InlineData("", 0)]
    [InlineData("0", 0)]
    [InlineData("75", 3)]
    [InlineData("75 75 75", 3)]
    [InlineData("50 100", 4)]
    [InlineData("100 50", 2)]
    public void Estimate_OfFewOrEqualResults_IsTheLatest(string percents, double expected) =>
        Assert.Equal(expected, InPoints.EstimateAfterPercents(percents), 12);

    // Uncapped it would be 4.94.
    [Fact]
    public void Estimate_PastTheTopOfTheScale_IsCapped() => Assert.Equal(4, InPoints.EstimateAfterPercents("25 100 100"));

    [Fact]
    public void Estimate_OfAScoreOfZero_TakesItAsTheLeastShare()
    {
        Assert.Equal(InPoints.EstimateAfterPercents("100 1 50"), InPoints.EstimateAfterPercents("100 0 50"));
        Assert.Equal(0.04, InPoints.EstimateAfterPercents("0 0 0 0"), 12);
    }

    // Plain sums: the fit as it is written down, from all results at once.
    [Fact]
    public void Estimate_OverALongRun_IsThatOfTheFitOfAllAtOnce()
    {
        var shares = Enumerable.Range(1, 20_000).Select(position => 0.3 + (0.2 * Math.Sin(position))).ToList();
        var x = Enumerable.Range(1, shares.Count).Select(position => Math.Log(position)).ToList();
        var y = shares.Select(share => Math.Log(share)).ToList();
        var (meanX, meanY) = (x.Average(), y.Average());
        var exponent = x.Zip(y, (one, other) => (one - meanX) * (other - meanY)).Sum() / x.Sum(one => (one - meanX) * (one - meanX));

        Assert.Equal(
            4 * Math.Exp(meanY + (exponent * (x[^1] - meanX))), InPoints.EstimateAfter(shares.Select(share => Observation.OfFraction(share))), 1e-11);
    }

    [Fact]
    public void Parameters_OutOfRange_AreRefusedByName()
    {
        Assert.Throws<ArgumentOutOfRangeException>("LeastShare", () => new PowerLawParameters { LeastShare = 0 });
        Assert.Throws<ArgumentOutOfRangeException>("LeastShare", () => new PowerLawParameters { LeastShare = 0.6 });
        Assert.Throws<ArgumentOutOfRangeException>("PointsPossible", () => new PowerLawParameters { PointsPossible = double.NaN });
    }
}
