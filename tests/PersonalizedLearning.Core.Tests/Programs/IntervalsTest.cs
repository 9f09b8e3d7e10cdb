using PersonalizedLearning.Programs;

namespace PersonalizedLearning.Core.Tests.Programs;

/// <summary>Intervals against published figures, to the digits published, and against what defines them.</summary>
public sealed class IntervalsTest
{
    [Theory]
    [InlineData(0.95, 1.959964)]
    [InlineData(0.99, 2.575829)]
    [InlineData(0.5, 0.674490)]
    public void NormalWithin_IsTheTabledQuantile(double probability, double z) => Assert.Equal(z, GammaDistribution.NormalWithin(probability), 6);

    [Theory]
    [InlineData(0.5, 0.3)]
    [InlineData(1, 2.5)]
    [InlineData(7.5, 7.5)]
    [InlineData(40, 12)]
    [InlineData(1000, 1040)]
    [InlineData(250_000, 250_300)]
    public void Quantile_IsTheInverseOfTheDistribution(double a, double x) => Assert.Equal(x, GammaDistribution.Quantile(a, GammaDistribution.Lower(a, x)), 1e-9 * x);

    [Fact]
    public void Lower_OfShapeOne_IsTheExponentialDistribution() => Assert.Equal(1 - Math.Exp(-2), GammaDistribution.Lower(1, 2), 14);

    // Newcombe 1998, table I, method 3.
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    [InlineData(20, 20, 0.8389, 1)]
    public void OfShare_IsThePublishedInterval(int count, int total, double lower, double upper)
    {
        var interval = Intervals.OfShare(count, total, 0.95);

        Assert.Equal((lower, upper), (Math.Round(interval.Lower, 4), Math.Round(interval.Upper, 4)));
    }

    // Garwood 1936.
    [Theory]
    [InlineData(0, 0, 3.689)]
    [InlineData(1, 0.025, 5.572)]
    [InlineData(10, 4.795, 18.390)]
    [InlineData(100, 81.364, 121.627)]
    public void OfRate_IsThePublishedInterval(int count, double lower, double upper)
    {
        var interval = Intervals.OfRate(count, 1, 0.95);
        var perTwo = Intervals.OfRate(count, 2, 0.95);

        Assert.Equal((lower, upper), (Math.Round(interval.Lower, 3), Math.Round(interval.Upper, 3)));
        Assert.Equal((interval.Lower / 2, interval.Upper / 2), perTwo);
    }

    // Of n values the places from the least, from tables of the sign test.
    [Theory]
    [InlineData(6, 1)]
    [InlineData(8, 1)]
    [InlineData(9, 2)]
    [InlineData(10, 2)]
    [InlineData(12, 3)]
    [InlineData(20, 6)]
    [InlineData(100, 40)]
    [InlineData(5000, 2431)]
    public void OfMedian_IsBetweenTheTabledPlaces(int count, int place)
    {
        var values = Enumerable.Range(1, count).Select(value => (double)value).ToList();

        Assert.Equal((place, count + 1 - place), Intervals.OfMedian(values, 0.95));
    }

    [Fact]
    public void OfMedian_OfAFewValues_IsNone()
    {
        Assert.Null(Intervals.OfMedian([1, 2, 3, 4, 5], 0.95));
        Assert.Null(Intervals.OfMedian([], 0.95));
        Assert.Equal((1, 5), Intervals.OfMedian([1, 2, 3, 4, 5], 0.9));
        Assert.Equal((2, 2.5), (Intervals.Median([1, 2, 9]), Intervals.Median([1, 2, 3, 9])));
    }

    [Fact]
    public void OfRatio_LeavesOutOneAtATime()
    {
        // The mean of 1, 2 and 6 as a ratio of sums; without each in turn it is 4, 3.5 and 1.5, and the variance is 2/3 of 3.5: that of the mean, 7/3.
        var interval = Jackknife.OfRatio(3, [(8, 2), (7, 2), (3, 2)], 0.95)!.Value;

        Assert.Equal(3 - (1.959964 * Math.Sqrt(7 / 3.0)), interval.Lower, 5);
        Assert.Equal(3 + (1.959964 * Math.Sqrt(7 / 3.0)), interval.Upper, 5);
        Assert.Null(Jackknife.OfRatio(3, [(3, 1)], 0.95));
        Assert.Null(Jackknife.OfRatio(3, [(3, 1), (0, 0)], 0.95));
    }
}
