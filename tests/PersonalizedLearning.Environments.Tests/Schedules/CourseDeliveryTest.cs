using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PersonalizedLearning.Testing.Environments;

namespace PersonalizedLearning.Environments.Tests;

public sealed class CourseDeliveryTest
{
    private static readonly CourseId Course = CourseId.From("course");

    [Theory]
    [InlineData(0, 0, 0, null)]
    [InlineData(45, 0, 0, DeliverySetting.BrickAndMortar)]
    [InlineData(45, 0, 45, DeliverySetting.BrickAndMortar)]
    [InlineData(45, 0, 46, DeliverySetting.IndependentStudy)]
    [InlineData(0, 45, 0, DeliverySetting.Online)]
    [InlineData(45, 45, 0, DeliverySetting.Blended)]
    [InlineData(0, 45, 45, DeliverySetting.Blended)]
    public void Setting_FollowsFromTheMinutes(long inPerson, long online, long independent, DeliverySetting? setting) =>
        Assert.Equal(setting, new CourseDelivery(Course, inPerson, online, independent).Setting);

    [Property(MaxTest = 30)]
    public Property Of_AnySchedule_CountsEveryMinuteOfTheCourseOnce() => Prop.ForAll(Arb.From(EnvironmentGenerators.Problems), problem =>
    {
        var taught = problem with { Offerings = [.. problem.Offerings.Select(offering => offering with { Course = Course })] };
        var schedule = new GreedyScheduleSolver().Solve(taught, new SolveOptions()).Schedule;
        var delivery = Assert.Single(CourseDelivery.Of(taught, schedule));

        var minutes = schedule.Days.SelectMany(day => day.Items).Where(item => item.Session is not null && item.Competency is not null).Sum(item => (long)item.Minutes);
        Assert.Equal(minutes, delivery.InPersonMinutes + delivery.OnlineMinutes + delivery.IndependentMinutes);
    });
}
