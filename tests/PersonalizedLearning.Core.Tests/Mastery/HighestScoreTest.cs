using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Core.Tests.Mastery;

public sealed class HighestScoreTest
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("60", 3)]
    [InlineData("20 60 0 60", 3)]
    public void Estimate_IsTheHighest(string percents, double expected) =>
        Assert.Equal(expected, new HighestScore(new HighestScoreParameters { PointsPossible = 5 }).EstimateAfterPercents(percents), 12);

    [Theory]
    [InlineData("", 0)]
    [InlineData("60", 0.6)]
    [InlineData("60 20", 0.4)]
    [InlineData("60 20 100", 0.6)]
    [InlineData("60 20 100 0 80 50", 0.8)]
    public void Estimate_OfThreeHighest_IsTheirMean_OrThatOfAllWhereThereAreFewer(string percents, double expected) =>
        Assert.Equal(expected, new HighestScore(new HighestScoreParameters { Best = 3 }).EstimateAfterPercents(percents), 12);

    [Fact]
    public void State_IsEqualByTheHighestAndTheCount()
    {
        var policy = new HighestScore();
        var state = policy.Update(policy.Initial, Observation.OfFraction(0.5));

        Assert.Equal((0.5, 1), (state.Highest, state.Count));
        Assert.True(state == policy.Update(policy.Initial, Observation.OfFraction(0.5)));
        Assert.True(state != policy.Initial);
        Assert.False(state.Equals("0.5"));
        Assert.Equal(state.GetHashCode(), policy.Update(policy.Initial, Observation.OfFraction(0.5)).GetHashCode());
    }

    [Fact]
    public void Parameters_OutOfRange_AreRefusedByName()
    {
        Assert.Throws<ArgumentOutOfRangeException>("Best", () => new HighestScoreParameters { Best = 0 });
        Assert.Throws<ArgumentOutOfRangeException>("Best", () => new HighestScoreParameters { Best = 6 });
    }
}
