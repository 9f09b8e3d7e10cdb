using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PersonalizedLearning.Core.Tests.Learners;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Paths;

[Properties(MaxTest = 100)]
public sealed class BarrierReportTest
{
    private static readonly LearnerId Who = JournalGenerators.Learner;

    private static readonly ExperienceCatalog Catalog = new("catalog", "Three", [Experience("film"), Experience("game", "captions"), Experience("walk", "captions") with { Udl = [UdlPrinciple.Engagement] }]);

    [Fact]
    public void Of_NeedsOptionsAndReports_TellsWhatStandsWhereAndBecauseOfWhat()
    {
        var supports = JournalDays.Fold(
            LearnerSupports.Before(), JournalDays.ByFamily(1, new SupportStated { Id = EventId.From("hearing"), Learner = Who, Tag = "captions" }),
            JournalDays.ByFamily(1, new SupportStated { Id = EventId.From("sight"), Learner = Who, Tag = "braille", Until = JournalDays.At(30) }),
            JournalDays.ByLearner(2, new UdlOptionChosen { Id = EventId.From("fun"), Learner = Who, Principle = UdlPrinciple.Engagement, Option = "with a friend" }),
            JournalDays.ByLearner(3, new BarrierFound { Id = EventId.From("loud"), Learner = Who, Text = "too loud", Experience = "game" }),
            JournalDays.ByLearner(3, new BarrierFound { Id = EventId.From("bus"), Learner = Who, Text = "no bus" }));

        var report = BarrierReport.Of(supports, Catalog, JournalDays.At(40));

        Assert.Equal(["film", "game"], report.Experiences.Select(row => row.Experience.Value));
        Assert.Equal(
            [new(BarrierKind.MissingSupport, "captions", EventId.From("hearing")), new ExperienceBarrier(BarrierKind.NoOption, "engagement", EventId.From("fun"))], report.Experiences[0].Barriers);
        Assert.Equal([new(BarrierKind.Reported, "too loud", EventId.From("loud")), new ExperienceBarrier(BarrierKind.NoOption, "engagement", EventId.From("fun"))], report.Experiences[1].Barriers);
        Assert.Equal(["no bus"], report.Elsewhere.Select(item => item.Text));
        Assert.Equal(1, report.Open);
        Assert.Empty(report.NowhereOffered);
        Assert.Equal(["braille"], BarrierReport.Of(supports, Catalog, JournalDays.At(20)).NowhereOffered);
        Assert.Equal(0, BarrierReport.Of(supports, Catalog, JournalDays.At(20)).Open);
    }

    [Property]
    public Property Of_AnySupports_FollowsThePlainModel() => Prop.ForAll(Arb.From(Gen.Choose(0, 25).SelectMany(count => Generating.EachOf(Enumerable.Range(0, count).Select(index => StatementGenerators.Support(index, count))))), events =>
    {
        var at = TimeGenerators.Middle;
        var supports = EventSequence.JournalOf(events).Fold(LearnerSupports.Before(), at);
        var catalog = new ExperienceCatalog("catalog", "Two", [Experience("x0", "captions"), Experience("x1", "large-print", "quiet-room") with { Udl = [UdlPrinciple.Representation] }]);

        var report = BarrierReport.Of(supports, catalog, at);

        foreach (var experience in catalog.Experiences)
        {
            var barriers = report.Experiences.FirstOrDefault(row => row.Experience == experience.Id)?.Barriers ?? [];
            Assert.Equal(supports.NeededAt(at).Select(item => item.Tag).Except(experience.Supports).Order(StringComparer.Ordinal), barriers.Where(item => item.Kind == BarrierKind.MissingSupport).Select(item => item.What));
            Assert.Equal(supports.Options.Select(item => item.Principle).Except(experience.Udl).Count(), barriers.Count(item => item.Kind == BarrierKind.NoOption));
            Assert.Equal(supports.OpenBarriers.Where(item => item.Experience == experience.Id.Value).Select(item => item.Id), barriers.Where(item => item.Kind == BarrierKind.Reported).Select(item => item.Because));
            Assert.Equal(
                SupportsFilter.Of(supports, at).Needed.All(tag => experience.Supports.Contains(tag)), barriers.All(item => item.Kind != BarrierKind.MissingSupport));
        }

        Assert.Equal(supports.OpenBarriers.Count(), report.Elsewhere.Count + report.Experiences.Sum(row => row.Barriers.Count(item => item.Kind == BarrierKind.Reported)));
        Assert.Equal(report.Experiences.Select(row => row.Barriers.Count).OrderDescending(), report.Experiences.Select(row => row.Barriers.Count));
        Assert.Equal(catalog.Experiences.Count, report.Open + report.Experiences.Count);
    });

    private static LearningExperience Experience(string id, params string[] supports) => new()
    {
        Id = ExperienceId.From(id), Title = id, Kind = ExperienceKind.Lesson, Modality = Modality.Alone, Minutes = 10, Supports = supports.ToValueList(),
    };
}
