using Outcome = PersonalizedLearning.Evidence.Outcome;

namespace PersonalizedLearning.Core.Tests.Evidence;

public sealed class OutcomeTest
{
    [Theory]
    [InlineData(-1, 5, "value is -1; expected a number from 0 to 1000000000")]
    [InlineData(double.NaN, 5, "value is NaN")]
    [InlineData(double.PositiveInfinity, 5, "value is Infinity")]
    [InlineData(1, 0, "max is 0; expected a number above 0")]
    [InlineData(1, -5, "max is -5")]
    [InlineData(1, double.NaN, "max is NaN")]
    [InlineData(1, double.PositiveInfinity, "max is Infinity")]
    [InlineData(1, 1e10, "max is 10000000000")]
    public void Score_OutOfRange_NamesValueAndRange(double value, double max, string expected) =>
        Assert.Contains(expected, Assert.Throws<ArgumentOutOfRangeException>(() => Outcome.Score(value, max)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(-1)]
    public void Rating_NotFrom1To4_IsRefused(int rating) =>
        Assert.Contains($"is {rating}; expected a number from 1 to 4", Assert.Throws<ArgumentOutOfRangeException>(() => Outcome.Rating(rating)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("", "level")]
    [InlineData("scale", " ")]
    public void Judged_WithoutScaleOrLevel_IsRefused(string scale, string level) => Assert.Throws<ArgumentException>(() => Outcome.Judged(scale, level));

    [Fact]
    public void Score_AboveTheMaximum_IsKept() => Assert.Equal(new PersonalizedLearning.Evidence.ScoreOutcome(7, 5), Outcome.Score(7, 5));

    [Fact]
    public void Equals_IsByKindAndValue()
    {
        Assert.Equal(Outcome.Score(1, 2), Outcome.Score(1, 2));
        Assert.NotEqual(Outcome.Score(1, 2), Outcome.Score(2, 4));
        Assert.NotEqual(Outcome.Correct(true), Outcome.Rating(4));
        Assert.Equal(Outcome.Judged("s", "l"), Outcome.Judged("s", "l"));
    }
}
