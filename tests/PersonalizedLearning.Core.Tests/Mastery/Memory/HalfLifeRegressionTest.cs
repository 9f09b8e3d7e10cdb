using NodaTime;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Mastery;

public sealed class HalfLifeRegressionTest
{
    private static readonly HalfLifeRegression Policy = new(new HlrParameters { Right = 0, Wrong = 0, Bias = 3 });

    [Fact]
    public void Estimate_BeforeTheFirstAnswer_IsTheLeast() => Assert.Equal(0.0001, Policy.Estimate(Policy.Initial, TimeGenerators.End).Value);

    [Fact]
    public void Estimate_AfterAHalfLife_IsAHalf()
    {
        var state = Policy.Update(Policy.Initial, Observation.OfAnswer(true, TimeGenerators.Start));

        Assert.Equal(8, Policy.HalfLifeDays(state));
        Assert.Equal(0.9999, Policy.Estimate(state, TimeGenerators.Start).Value);
        Assert.Equal(0.9999, Policy.Estimate(state, Instant.MinValue).Value);
        Assert.Equal(0.5, Policy.Estimate(state, TimeGenerators.AtDay(8)).Value, 12);
        Assert.Equal(0.0001, Policy.Estimate(state, Instant.MaxValue).Value);
    }

    [Fact]
    public void Estimate_WhereNoTimeIsKnown_LetsNoTimePass() =>
        Assert.Equal(0.9999, Policy.Estimate(Policy.Update(Policy.Initial, Observation.OfAnswer(false)), TimeGenerators.End).Value);

    [Theory]
    [InlineData(-100, 15.0 / 1440)]
    [InlineData(100, 274)]
    public void HalfLifeDays_OfExtremeWeights_IsClipped(double bias, double expected) =>
        Assert.Equal(expected, new HalfLifeRegression(new HlrParameters { Bias = bias }).HalfLifeDays(Policy.Initial));

    [Fact]
    public void Update_AtTheGreatestCount_StaysThere()
    {
        var full = new HlrState(int.MaxValue, int.MaxValue, 0);

        Assert.Equal(full, Policy.Update(Policy.Update(full, Observation.OfAnswer(true)), Observation.OfAnswer(false)));
    }

    [Theory]
    [InlineData(-100.5)]
    [InlineData(double.NaN)]
    public void Parameters_OutsideTheirRange_AreRefused(double value)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new HlrParameters { Right = value });
        Assert.Throws<ArgumentOutOfRangeException>(() => new HlrParameters { Wrong = value });
        Assert.Throws<ArgumentOutOfRangeException>(() => new HlrParameters { Bias = value });
        Assert.Throws<ArgumentOutOfRangeException>(() => new HlrParameters { CorrectFrom = value });
    }
}
