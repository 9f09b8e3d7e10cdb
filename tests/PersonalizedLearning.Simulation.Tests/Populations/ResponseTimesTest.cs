using FsCheck;
using FsCheck.Xunit;

namespace PersonalizedLearning.Simulation.Tests.Populations;

public sealed class ResponseTimesTest
{
    private const int Learners = 40_000;

    [Theory]
    [InlineData(1, 0.5, 0.3, 1, 1, 0.7, true)]
    [InlineData(3, 0.4, 0, 2, 1.5, 0.5, false)]
    [InlineData(0.5, 0, 0.6, 3, 1, 0.9, true)]
    public void MinutesOf_ManyLearners_HaveTheMeanAndTheMedianOfTheClosedForm(
        double minutes, double spread, double speedSpread, double unsure, double wrong, double success, bool isRight)
    {
        var times = new ResponseTimes { Spread = spread, SpeedSpread = speedSpread, UnsureFactor = unsure, WrongFactor = wrong };
        var (sum, squares, below) = (0.0, 0.0, 0);
        var median = minutes * Math.Pow(unsure, 4 * success * (1 - success)) * (isRight ? 1 : wrong);
        for (var index = 0; index < Learners; index++)
        {
            var learner = new SimulatedLearner(3, index);
            var chance = learner.ChanceFor(ChancePurpose.Time, 2, 5);
            var drawn = times.MinutesOf(minutes, times.SpeedOf(learner), success, isRight, ref chance);
            (sum, squares, below) = (sum + drawn, squares + (drawn * drawn), below + (drawn < median ? 1 : 0));
        }

        // Five standard errors.
        var mean = sum / Learners;
        var error = Math.Sqrt(((squares / Learners) - (mean * mean)) / Learners);
        Assert.InRange(times.MeanOf(minutes, success, isRight), mean - (5 * error), mean + (5 * error));
        Assert.InRange(below / (double)Learners, 0.5 - (2.5 / Math.Sqrt(Learners)), 0.5 + (2.5 / Math.Sqrt(Learners)));
    }

    [Fact]
    public void MinutesOf_NoSpread_IsTheMiddle()
    {
        var times = new ResponseTimes { Spread = 0, SpeedSpread = 0 };
        var chance = ChanceStream.Of(1, 1, ChancePurpose.Time);
        Assert.Equal(4, times.MinutesOf(4, times.SpeedOf(new SimulatedLearner(1, 1)), 0.5, false, ref chance));
    }

    [Property(MaxTest = 50)]
    public bool MinutesOf_UnsureAndWrong_NeverShorter(ulong seed, NonNegativeInt learner, NonNegativeInt share)
    {
        var times = new ResponseTimes { UnsureFactor = 2, WrongFactor = 1.5 };
        var success = share.Get % 1001 / 1000.0;
        var (right, wrong, certain) = (Minutes(success, true), Minutes(success, false), Minutes(1, true));
        return certain > 0 && right >= certain && wrong > right && double.IsFinite(wrong);

        double Minutes(double likely, bool isRight)
        {
            var who = new SimulatedLearner(seed, learner.Get);
            var chance = who.ChanceFor(ChancePurpose.Time);
            return times.MinutesOf(1, times.SpeedOf(who), likely, isRight, ref chance);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(10_001)]
    [InlineData(double.NaN)]
    public void Minutes_OutOfRange_AreRefused(double minutes)
    {
        Assert.Contains("expected minutes above 0", Assert.Throws<ArgumentOutOfRangeException>(() => new ResponseTimes { Minutes = minutes }).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new CompetencyMinutes(Sample.Ids[0], minutes));
    }

    [Fact]
    public void Parameters_OutOfRange_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ResponseTimes { Spread = 3.1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ResponseTimes { SpeedSpread = -0.1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ResponseTimes { UnsureFactor = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ResponseTimes { WrongFactor = 101 });
    }
}
