using FsCheck.Xunit;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Learners;

[Properties(Arbitrary = [typeof(DomainGenerators)], MaxTest = 40)]
public sealed class PaceTest
{
    [Fact]
    public void Of_CountsWhatWasMasteredInTheWindow()
    {
        var map = SmallSchool.Map(40, SmallSchool.Result("half", 1, 5), SmallSchool.Result("third", 1, 30), SmallSchool.Result("fifth", 0.5, 35), SmallSchool.Result("counting", 1, 36));

        var pace = Pace.Of(map, Duration.FromDays(14));

        Assert.Equal((2, TimeGenerators.AtDay(40)), (pace.Mastered, pace.AsOf));
        Assert.Equal(1, pace.PerWeek, 1e-12);
        Assert.Equal(1, Pace.Of(map, [CompetencyId.From("fractions")], Duration.FromDays(14)).Mastered);
        Assert.Equal(3, Pace.Of(map).Mastered);
        Assert.Throws<ArgumentOutOfRangeException>(() => Pace.Of(map, Duration.Zero));
    }

    [Property]
    public void Of_IsTheCountOfThePlainModel(MasteryCase item, byte days)
    {
        var (map, window) = (item.Map(), Duration.FromDays(1 + days));
        var plain = map.Decisions.Count(decision => decision.IsMastered && decision.AchievedAt is { } at && at > map.AsOf - window && at <= map.AsOf);

        Assert.Equal(plain, Pace.Of(map, window).Mastered);
    }

    [Fact]
    public void Of_HowLongOrHowOftenWasWorked_DoesNotMatter()
    {
        var shown = SmallSchool.Result("half", 1, 30);
        var slow = Enumerable.Range(1, 20).Select(day => SmallSchool.Result("half", 0.2, day)).Append<EvidenceRecord>(shown with { Hints = 9, Activity = "a long afternoon" });

        Assert.Equal(Pace.Of(SmallSchool.Map(40, shown)), Pace.Of(SmallSchool.Map(40, slow)));
    }
}
