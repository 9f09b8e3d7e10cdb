using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Core.Tests.Mastery;

public sealed class AverageScoreTest
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("60", 3)]
    [InlineData("60 0 60", 2)]
    public void Estimate_IsTheMean(string percents, double expected) =>
        Assert.Equal(expected, new AverageScore(new AverageScoreParameters { PointsPossible = 5 }).EstimateAfterPercents(percents), 12);

    // Rounding of a long sum never lifts the mean above full credit.
    [Fact]
    public void Estimate_OfManyNearlyFullResults_StaysInRange() =>
        Assert.InRange(new AverageScore().EstimateAfter(Enumerable.Repeat(Observation.OfFraction(Math.BitDecrement(1.0)), 10_000)), 0.999, 1);
}
