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
}
