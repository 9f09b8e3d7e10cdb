using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Mastery;

public sealed class ObservationTest
{
    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.0000000000000002)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void OfFraction_OutsideZeroToOne_IsRefused(double fraction) =>
        Assert.Contains("expected a number from 0 to 1", Assert.Throws<ArgumentOutOfRangeException>(() => Observation.OfFraction(fraction)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(1, 0.0)]
    [InlineData(2, 1 / 3.0)]
    [InlineData(3, 2 / 3.0)]
    [InlineData(4, 1.0)]
    public void OfRating_IsAShareOfFullCredit(int rating, double expected)
    {
        var item = Observation.OfRating(rating, TimeGenerators.Start);

        Assert.Equal((expected, rating, TimeGenerators.Start), (item.Fraction, item.Rating, item.At!.Value));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void OfRating_NotFrom1To4_IsRefused(int rating) => Assert.Throws<ArgumentOutOfRangeException>(() => Observation.OfRating(rating));

    [Fact]
    public void IsSuccess_OfAShare_IsFromTheCutOn()
    {
        Assert.True(Observation.OfFraction(0.5).IsSuccess(0.5));
        Assert.False(Observation.OfFraction(Math.BitDecrement(0.5)).IsSuccess(0.5));
        Assert.True(Observation.OfAnswer(true).IsSuccess(1));
        Assert.False(Observation.OfAnswer(false).IsSuccess(double.Epsilon));
    }

    [Fact]
    public void IsSuccess_OfAReview_IsAllButAgain()
    {
        Assert.False(Observation.OfRating(1).IsSuccess(0));
        Assert.True(Observation.OfRating(2).IsSuccess(1));
    }

    [Fact]
    public void Default_IsAWrongAnswerAtAnUnknownTime() => Assert.Equal(Observation.OfAnswer(false), default);
}
