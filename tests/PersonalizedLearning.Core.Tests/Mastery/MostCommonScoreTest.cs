using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Core.Tests.Mastery;

public sealed class MostCommonScoreTest
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("75", 3)]
    [InlineData("25 50 75 75 100", 3)]
    [InlineData("100 25 50", 2)]
    [InlineData("100 100 25 25", 1)]
    [InlineData("25 25 100 100 50", 4)]
    [InlineData("100 25 100 25 100", 4)]
    [InlineData("62.5", 3)]
    public void Estimate_IsTheMostCommon_AndOfTiesTheLater(string percents, double expected) =>
        Assert.Equal(expected, new MostCommonScore(new MostCommonScoreParameters { Step = 0.25, PointsPossible = 4 }).EstimateAfterPercents(percents));

    // 1/0.33 is no whole number: thirds are meant.
    [Fact]
    public void Step_IsTheNearestThatDividesTheRange() =>
        Assert.Equal(1, new MostCommonScore(new MostCommonScoreParameters { Step = 0.33 }).EstimateAfterPercents("100"));

    [Fact]
    public void State_CountsEachResult_AndHasValueEquality()
    {
        var policy = new MostCommonScore();
        var (right, wrong) = (Observation.OfAnswer(true), Observation.OfAnswer(false));
        var state = policy.Update(policy.Update(policy.Initial, right), right);

        Assert.Equal((100, 2, 0), (state.MostCommon, state.CountOf(100), state.CountOf(0)));
        Assert.True(state == policy.Update(policy.Update(policy.Initial, right), right));
        Assert.True(state != policy.Update(state, wrong));
        Assert.Equal(state.GetHashCode(), policy.Update(policy.Update(policy.Initial, right), right).GetHashCode());
        Assert.Throws<ArgumentOutOfRangeException>("step", () => state.CountOf(101));
    }

    [Fact]
    public void Parameters_OutOfRange_AreRefusedByName()
    {
        Assert.Throws<ArgumentOutOfRangeException>("Step", () => new MostCommonScoreParameters { Step = 0.009 });
        Assert.Throws<ArgumentOutOfRangeException>("PointsPossible", () => new MostCommonScoreParameters { PointsPossible = -1 });
    }
}
