using FsCheck;
using FsCheck.Xunit;
using PersonalizedLearning.Programs;

namespace PersonalizedLearning.Core.Tests.Programs;

[Properties(MaxTest = 100, EndSize = 30)]
public sealed class SurvivalCurveTest
{
    // Worked out by hand: at risk are 6, 5, 3 and 1 when it happens at 2, 3, 5 and 9.
    private static readonly FollowedTime[] Six = [new(0, 2, true), new(1, 3, true), new(2, 3, false), new(3, 5, true), new(4, 8, false), new(5, 9, true)];

    [Fact]
    public void Of_SixLearners_IsTheCurveWorkedOutByHand()
    {
        var curve = SurvivalCurve.Of(Six.Reverse());

        Assert.Equal([2, 3, 5, 9], curve.Times);
        Assert.Equal([5 / 6.0, 2 / 3.0, 4 / 9.0, 0], curve.Survival.Select(share => Math.Round(share, 12)), (left, right) => Math.Abs(left - right) < 1e-9);
        Assert.Equal((6, 4, 9.0, 5.0), (curve.Count, curve.Happened, curve.Longest, curve.Median));
        Assert.Equal((1 / 30.0) + (1 / 20.0) + (1 / 6.0), curve.LogVariance(2)!.Value, 12);
        Assert.Null(curve.LogVariance(3));
    }

    [Fact]
    public void MedianInterval_IsOpenWhereTooFewAreLeft()
    {
        // At 2 the interval of S is from (5/6)^exp(z) = 0.27 to 0.97; at 5 its upper end is (4/9)^0.299 = 0.78, and at 9 there is none.
        Assert.Equal((2, null), SurvivalCurve.Of(Six).MedianInterval(0.95));
        Assert.Equal((null, null), SurvivalCurve.Of([new(0, 1, false)]).MedianInterval(0.95));
        Assert.Null(SurvivalCurve.Of([new(0, 1, false)]).Median);
    }

    [Fact]
    public void RestrictedMean_IsTheAreaBelowTheCurve_WithItsVariance()
    {
        var curve = SurvivalCurve.Of(Six);

        Assert.Equal(2 + (5 / 6.0) + (2 * 2 / 3.0) + (4 * 4 / 9.0), curve.RestrictedMean(9), 12);
        Assert.Equal(1.5, curve.RestrictedMean(1.5), 12);
        Assert.Equal(2 + (5 / 6.0), curve.RestrictedMean(3), 12);

        // The sum over times of the squared area that follows, times d / (Y(Y - d)).
        var areas = new[] { (5 / 6.0) + (4 / 3.0) + (16 / 9.0), (4 / 3.0) + (16 / 9.0), 16 / 9.0 };
        Assert.Equal((areas[0] * areas[0] / 30) + (areas[1] * areas[1] / 20) + (areas[2] * areas[2] / 6), curve.RestrictedMeanVariance(9), 12);
    }

    [Property]
    public void LogVariance_OfOneEach_IsThatOfGreenwood(byte[] times, int seed)
    {
        var followed = Followed(times, seed);
        if (followed.Count == 0)
        {
            return;
        }

        var curve = SurvivalCurve.Of(followed);
        var sum = 0.0;
        for (var step = 0; step < curve.Times.Count; step++)
        {
            double atRisk = followed.Count(item => item.Time >= curve.Times[step]);
            double happened = followed.Count(item => item.Time == curve.Times[step] && item.Happened);
            sum += happened / (atRisk * (atRisk - happened));
            Assert.True(curve.LogVariance(step) is not { } variance || Math.Abs(variance - sum) < 1e-9 * (1 + sum));
            Assert.True(step == 0 || curve.Survival[step] < curve.Survival[step - 1]);
        }
    }

    [Property]
    public void SayingEverythingTwice_MakesNothingSurer(byte[] times, int seed)
    {
        var followed = Followed(times, seed);
        if (followed.Count == 0)
        {
            return;
        }

        var (once, twice) = (SurvivalCurve.Of(followed), SurvivalCurve.Of(followed.Concat(followed)));

        Assert.Equal(once.Times, twice.Times);
        Assert.Equal(once.Median, twice.Median);
        Assert.Equal(once.RestrictedMeanVariance(10), twice.RestrictedMeanVariance(10), 1e-9);
        Assert.All(Enumerable.Range(0, once.Times.Count), step => Assert.Equal(once.LogVariance(step) ?? -1, twice.LogVariance(step) ?? -1, 1e-9));
    }

    private static List<FollowedTime> Followed(byte[] times, int seed)
    {
        var random = new Random(seed);
        return [.. times.Select((time, place) => new FollowedTime(place, time % 12, random.Next(3) > 0))];
    }
}
