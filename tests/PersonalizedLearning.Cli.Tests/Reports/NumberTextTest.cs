using NodaTime;
using PersonalizedLearning.Cli.Reports;

namespace PersonalizedLearning.Cli.Tests.Reports;

public sealed class NumberTextTest
{
    [Theory]
    [InlineData(0, 1, 0)]
    [InlineData(0.004, 1, 0)]
    [InlineData(0.005, 1, 1)]
    [InlineData(0.43, 1, 43)]
    [InlineData(0.9999, 1, 99)]
    [InlineData(1, 1, 100)]
    [InlineData(0.949, 0.95, 94)]
    [InlineData(0.95, 0.95, 95)]
    [InlineData(0.996, 0.95, 99)]
    [InlineData(1, 0.95, 100)]
    public void WholePercent_RoundsOnce_AndShowsNoLimitThatIsNotReached(double share, double limit, int expected) =>
        Assert.Equal(expected, NumberText.WholePercent(share, limit));

    [Fact]
    public void Percent_KeepsNumberAndSignTogether() => Assert.Equal("43\u00A0%", NumberText.Percent(0.43));

    [Theory]
    [InlineData(0, "0 days")]
    [InlineData(1, "1 day")]
    [InlineData(264, "264 days")]
    public void Days_CountsWholeOnes(int days, string expected) =>
        Assert.Equal(expected, NumberText.Days(Duration.FromDays(days) + Duration.FromHours(23)).Replace('\u00A0', ' '));

    [Fact]
    public void Day_IsReadByPeople() => Assert.Equal("7 Sep 2026", NumberText.Day(Instant.FromUtc(2026, 9, 7, 23, 59)));
}
