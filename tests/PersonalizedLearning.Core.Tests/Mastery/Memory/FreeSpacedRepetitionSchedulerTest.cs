using NodaTime;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Core.Tests.Mastery;

public sealed class FreeSpacedRepetitionSchedulerTest
{
    private static readonly FreeSpacedRepetitionScheduler Policy = new();
    private static readonly Instant Evening = Instant.FromUtc(2026, 3, 10, 23, 0);
    private static readonly Instant Morning = Instant.FromUtc(2026, 3, 11, 7, 0);

    [Fact]
    public void Estimate_BeforeTheFirstReview_IsZero()
    {
        Assert.Equal(new PolicyEstimate(0, null), Policy.Estimate(Policy.Initial, Morning));
        Assert.Equal(0, Policy.PredictSuccess(Policy.Initial, Morning));
        Assert.Equal(0, Policy.IntervalDays(Policy.Initial));
    }

    [Fact]
    public void Retrievability_AfterAsManyDaysAsStability_IsNineTenths()
    {
        var policy = new FreeSpacedRepetitionScheduler(new FsrsParameters { Weights = [1, 2, 4, 8, .. FsrsParameters.DefaultWeights.Skip(4)] });
        var state = Review(policy, 3, Evening);

        Assert.Equal(1, policy.Retrievability(state, Evening));
        Assert.Equal(0.9, policy.Retrievability(state, Evening + Duration.FromDays(4)), 12);
        Assert.Equal(4, policy.IntervalDays(state), 12);
    }

    [Fact]
    public void Update_WithoutARating_TakesSuccessAsGoodAndFailureAsAgain()
    {
        Assert.Equal(Review(Policy, 3, Evening), Policy.Update(Policy.Initial, Observation.OfAnswer(true, Evening)));
        Assert.Equal(Review(Policy, 1, Evening), Policy.Update(Policy.Initial, Observation.OfAnswer(false, Evening)));
        Assert.Equal(Review(Policy, 1, Evening), Policy.Update(Policy.Initial, Observation.OfFraction(0.49, Evening)));
    }

    [Theory]
    [InlineData(DayCount.CalendarDays, "UTC", 0, 1)]
    [InlineData(DayCount.CalendarDays, "UTC", 8, 0)]
    [InlineData(DayCount.CalendarDays, "America/New_York", 0, 1)]
    [InlineData(DayCount.CalendarDays, "America/New_York", 4, 0)]
    [InlineData(DayCount.CalendarDays, "Asia/Tokyo", 0, 0)]
    [InlineData(DayCount.WholeDays, "UTC", 0, 0)]
    public void Retrievability_OverNight_CountsDaysAsStated(DayCount dayCount, string zone, int dayStartHour, int days)
    {
        var policy = new FreeSpacedRepetitionScheduler(new FsrsParameters
        {
            DayCount = dayCount,
            Zone = DateTimeZoneProviders.Tzdb[zone],
            DayStartHour = dayStartHour,
        });

        Assert.Equal(days == 0, policy.Retrievability(Review(policy, 3, Evening), Morning) == 1);
    }

    [Fact]
    public void Update_AtNoTimeOrAnEarlierOne_CountsAsOfTheLatestDay()
    {
        var state = Review(Policy, 3, Morning);
        var sameDay = Policy.Update(state, Observation.OfRating(4, Morning));

        Assert.Equal(sameDay, Policy.Update(state, Observation.OfRating(4)));
        Assert.Equal(sameDay, Policy.Update(state, Observation.OfRating(4, Evening)));
        Assert.Equal(sameDay, Policy.Update(state, Observation.OfRating(4, Instant.MinValue)));
    }

    [Fact]
    public void Estimate_WhereNoTimeIsKnown_LetsNoDayPass()
    {
        var state = Policy.Update(Policy.Initial, Observation.OfRating(3));

        Assert.Equal(1, Policy.Estimate(state, Instant.MaxValue).Value);
    }

    [Fact]
    public void Update_FromTheFirstInstantToTheLast_StaysFinite()
    {
        double[] weights = [.. FsrsParameters.DefaultWeights];
        (weights[8], weights[10]) = (4.5, 3.5);
        var policy = new FreeSpacedRepetitionScheduler(new FsrsParameters { Weights = ValueList.Create<double>(weights), DesiredRetention = 0.8 });

        var state = policy.Update(Review(policy, 4, Instant.MinValue), Observation.OfRating(4, Instant.MaxValue));

        Assert.Equal(36500, state.Stability);
        Assert.Equal(36500, policy.IntervalDays(state));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(17)]
    [InlineData(20)]
    [InlineData(22)]
    public void Weights_OfAnotherCount_AreRefused(int count) => Assert.Contains(
        $"{count} weights were given; expected 21 (FSRS-6) or 19 (FSRS-5)",
        Assert.Throws<ArgumentException>(() => new FsrsParameters { Weights = Enumerable.Repeat(0.5, count).ToValueList() }).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(4, 10.5)]
    [InlineData(20, 0.05)]
    [InlineData(20, double.NaN)]
    public void Weights_OutsideTheirBounds_AreRefusedByName(int index, double value)
    {
        double[] weights = [.. FsrsParameters.DefaultWeights];
        weights[index] = value;

        Assert.Contains(
            $"Weights[{index}]",
            Assert.Throws<ArgumentOutOfRangeException>(() => new FsrsParameters { Weights = ValueList.Create<double>(weights) }).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parameters_OutsideTheirRange_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new FsrsParameters { DesiredRetention = 1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new FsrsParameters { DayStartHour = 24 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new FsrsParameters { DayCount = (DayCount)2 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new FsrsParameters { CorrectFrom = 0 });
        Assert.Throws<ArgumentNullException>(() => new FsrsParameters { Zone = null! });
    }

    private static FsrsState Review(FreeSpacedRepetitionScheduler policy, int rating, Instant at) => policy.Update(policy.Initial, Observation.OfRating(rating, at));
}
