using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Core.Tests.Mastery;

public sealed class LatestScoreTest
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("60", 3)]
    [InlineData("60 100 20", 1)]
    public void Estimate_IsTheLatest(string percents, double expected) =>
        Assert.Equal(expected, new LatestScore(new LatestScoreParameters { PointsPossible = 5 }).EstimateAfterPercents(percents), 12);
}
