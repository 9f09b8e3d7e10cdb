using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Core.Tests.Mastery;

public sealed class AutoPointsTest
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("0", 0)]
    [InlineData("50", 2)]
    [InlineData("50 20 80", 3.2)]
    [InlineData("100", 4)]
    [InlineData("100 100", 12)]
    [InlineData("100 50 100", 8)]
    [InlineData("100 100 100 0", 16)]
    public void Estimate_AddsUpVariants(string percents, double expected) =>
        Assert.Equal(expected, new AutoPoints(new AutoPointsParameters { VariantPoints = 4, PointsPossible = 16 }).EstimateAfterPercents(percents), 12);

    [Theory]
    [InlineData("100 100", 8)]
    [InlineData("100 100 100 50", 14)]
    public void Estimate_OfConstantValue_NeverGrowsFaster(string percents, double expected) => Assert.Equal(
        expected, new AutoPoints(new AutoPointsParameters { VariantPoints = 4, PointsPossible = 16, ConstantValue = true }).EstimateAfterPercents(percents), 12);

    [Fact]
    public void Parameters_OutOfRange_AreRefusedByName()
    {
        Assert.Throws<ArgumentOutOfRangeException>("VariantPoints", () => new AutoPointsParameters { VariantPoints = 0 });
        Assert.Throws<ArgumentOutOfRangeException>("PointsPossible", () => new AutoPointsParameters { PointsPossible = double.PositiveInfinity });
    }
}
