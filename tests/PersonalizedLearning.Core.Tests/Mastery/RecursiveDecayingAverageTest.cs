using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Core.Tests.Mastery;

public sealed class RecursiveDecayingAverageTest
{
    private static readonly RecursiveDecayingAverage InPoints = new(new RecursiveDecayingAverageParameters { PointsPossible = 5 });

    [Theory]
    [InlineData("", 0)]
    [InlineData("60", 3)]
    [InlineData("60 60 60", 3)]
    [InlineData("20 40 60 80 100", 4.46961875)]
    public void Estimate_FollowsTheFormula(string percents, double expected) => Assert.Equal(expected, InPoints.EstimateAfterPercents(percents), 12);

    [Fact]
    public void Estimate_IsNotThatOfTheWeightedAverage() => Assert.Equal(
        4.125, new WeightedAverage(new WeightedAverageParameters { PointsPossible = 5 }).EstimateAfterPercents("20 40 60 80 100"), 12);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void Parameters_OutOfRange_AreRefused(double weight) => Assert.Contains(
        "LatestWeight", Assert.Throws<ArgumentOutOfRangeException>(() => new RecursiveDecayingAverageParameters { LatestWeight = weight }).Message, StringComparison.Ordinal);
}
