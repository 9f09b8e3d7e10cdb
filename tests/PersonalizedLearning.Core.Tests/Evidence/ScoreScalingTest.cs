using PersonalizedLearning.Evidence;

namespace PersonalizedLearning.Core.Tests.Evidence;

public sealed class ScoreScalingTest
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.35, 0.3)]
    [InlineData(0.7, 0.6)]
    [InlineData(0.85, 0.8)]
    [InlineData(1, 1)]
    [InlineData(1.3, 1.4)]
    public void Scale_IsPiecewiseLinear(double share, double expected) => Assert.Equal(expected, new ScoreScaling(0.7, 0.6).Scale(share), 12);

    [Theory]
    [InlineData(1, 0.6, 0.5, 0.3)]
    [InlineData(1, 0.6, 1, 0.6)]
    [InlineData(1, 0.6, 10, 6)]
    [InlineData(0.4, 1, 0.4, 1)]
    [InlineData(0.4, 1, 0.9, 1)]
    public void Scale_WithAMarkAtTheTop_HasOnePieceLess(double passFrom, double masteredFrom, double share, double expected) =>
        Assert.Equal(expected, new ScoreScaling(passFrom, masteredFrom).Scale(share), 12);

    [Fact]
    public void Scale_OfThePassMark_IsExactlyTheMasteryMark() =>
        Assert.All(Enumerable.Range(1, 100), hundredth => Assert.Equal(0.95, new ScoreScaling(hundredth / 100.0, 0.95).Scale(hundredth / 100.0)));

    [Fact]
    public void Scale_OfAScore_KeepsItsMaximum() => Assert.Equal(new ScoreOutcome(5, 8), new ScoreScaling(0.5, 0.25).Scale(new ScoreOutcome(6, 8)));

    [Fact]
    public void Parameters_OutOfRange_AreRefusedByName()
    {
        Assert.Throws<ArgumentOutOfRangeException>("passFrom", () => new ScoreScaling(0, 0.5));
        Assert.Throws<ArgumentOutOfRangeException>("passFrom", () => new ScoreScaling(1.1, 0.5));
        Assert.Throws<ArgumentOutOfRangeException>("masteredFrom", () => new ScoreScaling(0.5, double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>("share", () => new ScoreScaling(0.5, 0.5).Scale(-0.1));
        Assert.Throws<ArgumentOutOfRangeException>("share", () => new ScoreScaling(0.5, 0.5).Scale(double.PositiveInfinity));
    }
}
