using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Core.Tests.Mastery;

public sealed class NTimesTest
{
    [Theory]
    [InlineData("", NTimesValue.MeanOfQualifying, 0)]
    [InlineData("60", NTimesValue.MeanOfQualifying, 0)]
    [InlineData("100 59 0 59", NTimesValue.Highest, 0)]
    [InlineData("60 60", NTimesValue.MeanOfQualifying, 3)]
    [InlineData("60 20 80 100", NTimesValue.MeanOfQualifying, 4)]
    [InlineData("60 20 80 100", NTimesValue.MeanOfAll, 3.25)]
    [InlineData("60 20 80 0", NTimesValue.Highest, 4)]
    public void Estimate_CountsByOneRuleAndValuesByAnother(string percents, NTimesValue value, double expected) =>
        Assert.Equal(expected, new NTimes(new NTimesParameters { Times = 2, Value = value, PointsPossible = 5 }).EstimateAfterPercents(percents), 12);

    [Fact]
    public void State_WithoutAScore_HoldsHowManyQualify()
    {
        var policy = new NTimes(new NTimesParameters { Times = 3 });
        var state = policy.Update(policy.Update(policy.Update(policy.Initial, Observation.OfFraction(0.6)), Observation.OfFraction(0.5)), Observation.OfFraction(1));

        Assert.Equal(2, state.Qualifying);
        Assert.False(policy.HasScore(state));
        Assert.True(policy.HasScore(policy.Update(state, Observation.OfFraction(1))));
    }

    [Fact]
    public void Parameters_OutOfRange_AreRefusedByName()
    {
        Assert.Throws<ArgumentOutOfRangeException>("Times", () => new NTimesParameters { Times = 0 });
        Assert.Throws<ArgumentOutOfRangeException>("From", () => new NTimesParameters { From = 0 });
        Assert.Throws<ArgumentOutOfRangeException>("From", () => new NTimesParameters { From = 1.1 });
        Assert.Throws<ArgumentOutOfRangeException>("Value", () => new NTimesParameters { Value = (NTimesValue)7 });
        Assert.Throws<ArgumentOutOfRangeException>("PointsPossible", () => new NTimesParameters { PointsPossible = 0 });
    }
}
