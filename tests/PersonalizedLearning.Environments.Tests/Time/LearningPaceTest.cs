using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace PersonalizedLearning.Environments.Tests.Time;

public sealed class LearningPaceTest
{
    [Fact]
    public void After_TwiceAsLong_MovesThreeTenthsOfTheWay() => Assert.Equal(1.3, LearningPace.Start.After(120, 60).Factor, 12);

    [Property(MaxTest = 100)]
    public Property After_AnyTimes_StaysFromHalfToTwice_AndBetweenBeforeAndNow() => Prop.ForAll(Gen.Choose(0, 5000).ListOf().ToArbitrary(), times =>
    {
        var pace = LearningPace.Start;
        foreach (var minutes in times)
        {
            var next = pace.After(minutes, 60);
            Assert.InRange(next.Factor, Math.Min(pace.Factor, Math.Max(0.5, minutes / 60.0)) - 1e-12, Math.Max(pace.Factor, Math.Min(2, minutes / 60.0)) + 1e-12);
            Assert.InRange(next.MinutesFor(100), 50, 200);
            pace = next;
        }
    });

    [Fact]
    public void MinutesFor_Estimates_AreRoundedUp()
    {
        Assert.Equal(7, new LearningPace(0.65).MinutesFor(10));
        Assert.Equal(0, LearningPace.Start.MinutesFor(0));
    }
}
