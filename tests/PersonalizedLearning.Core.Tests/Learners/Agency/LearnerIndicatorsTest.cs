using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Testing.Generators;
using PersonalizedLearning.Testing.Journal;

namespace PersonalizedLearning.Core.Tests.Learners;

public sealed class LearnerIndicatorsLawsTest() : JournalViewLaws<LearnerIndicators>(LearnerIndicators.Before(), ActionPlanGenerators.Indicator);

public sealed class LearnerIndicatorsTest
{
    [Fact]
    public void Reports_AreOfTheLearnerAlone_AndFollowedOverTime()
    {
        var view = LearnerIndicators.Before().With(Report("r1", 2, 3)).With(Report("r2", 5, 4));

        Assert.Equal("not-allowed", view.Check(Report("r3", 6, 1) with { Author = Author.Of("teacher", PersonRole.Educator) })!.Code);
        Assert.Equal("not-the-learner", view.Check(Report("r3", 6, 1) with { Author = Author.Of("friend", PersonRole.Learner) })!.Code);
        Assert.Equal([3], view.CourseOf(AgencyIndicator.Ownership, TimeGenerators.AtDay(2), TimeGenerators.AtDay(5)).Select(report => report.Value));
        Assert.Empty(view.CourseOf(AgencyIndicator.SelfEfficacy, TimeGenerators.Start, TimeGenerators.End));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    public void Value_OutOfRange_IsNoReport(int value) =>
        Assert.Throws<ArgumentException>("Value", () => new LearnerJournal(JournalGenerators.Learner).Append(Report("r", 1, value)));

    private static IndicatorReported Report(string id, int day, int value) => new()
    {
        Id = EventId.From(id), Learner = JournalGenerators.Learner, Author = Author.Of("learner", PersonRole.Learner), Recorded = TimeGenerators.AtDay(day), Indicator = AgencyIndicator.Ownership, Value = value,
    };
}
