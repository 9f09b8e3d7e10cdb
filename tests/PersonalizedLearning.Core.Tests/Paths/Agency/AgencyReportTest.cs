using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Paths.Agency;

[Properties(MaxTest = 60)]
public sealed class AgencyReportTest
{
    private static readonly Author Learner = Author.Of("learner", PersonRole.Learner);
    private static readonly Author Teacher = Author.Of("teacher", PersonRole.Educator);

    [Fact]
    public void Report_TellsWhoBeganAndWhoDecided()
    {
        var terms = new PlanTerms { Outcomes = [CompetencyId.From("a")], Steps = [new PlannedStep { Competency = CompetencyId.From("a") }] };
        var journal = EventSequence.JournalOf(
        [
            new PlanProposed { Id = Id("p1"), Learner = JournalGenerators.Learner, Author = Learner, Recorded = Day(1), Terms = terms },
            new PlanProposed { Id = Id("p2"), Learner = JournalGenerators.Learner, Author = Teacher, Recorded = Day(2), Plan = Id("p1"), Answers = Id("p1"), Terms = terms with { Steps = [terms.Steps[0] with { Demonstration = "talk" }] } },
            new ProposalAgreed { Id = Id("a1"), Learner = JournalGenerators.Learner, Author = Author.Of("friend", PersonRole.Peer), Recorded = Day(3), Proposal = Id("p2") },
            new ProposalAgreed { Id = Id("a2"), Learner = JournalGenerators.Learner, Author = Learner, Recorded = Day(4), Proposal = Id("p2") },
            new DecisionTaken { Id = Id("d1"), Learner = JournalGenerators.Learner, Author = Learner, Recorded = Day(5), Kind = DecisionKind.Career, Choice = "nurse", Status = DecisionStatus.Decided },
            new IndicatorReported { Id = Id("i1"), Learner = JournalGenerators.Learner, Author = Learner, Recorded = Day(1), Indicator = AgencyIndicator.Ownership, Value = 2 },
            new IndicatorReported { Id = Id("i2"), Learner = JournalGenerators.Learner, Author = Learner, Recorded = Day(6), Indicator = AgencyIndicator.Ownership, Value = 5 },
        ]);

        var report = AgencyReport.Of(journal, Day(0), Day(9));

        Assert.Equal((2, 1, 0, 0), (report.Proposals, report.Countered, report.CounteredByLearner, report.Declined));
        Assert.Equal((2, 1, 1, 1, 0), Shown(report[AgencyDecision.Path]));
        Assert.Equal((1, 0, 1, 1, 0), Shown(report[AgencyDecision.Demonstration]));
        Assert.Equal((3, 2, 2, 2, 1), Shown(report[AgencyDecision.Goal]));
        Assert.Equal([new RoleShare(PersonRole.Learner, 1, 1), new RoleShare(PersonRole.Educator, 1, 1)], report[AgencyDecision.Path].Roles);
        Assert.Equal((0.5, 1), (report[AgencyDecision.Path].ShareInitiated, report[AgencyDecision.Path].ShareDecided));
        Assert.Null(report[AgencyDecision.Time].ShareInitiated);
        Assert.Equal((2, 3, 3.5), (report.Indicators[0].Reports.Count, report.Indicators[0].Change, report.Indicators[0].Mean));

        var later = AgencyReport.Of(journal, Day(3), Day(5));
        Assert.Equal((0, 0, 1, 1, 0), Shown(later[AgencyDecision.Path]));
        Assert.Empty(later.Indicators[0].Reports);
        Assert.Throws<ArgumentException>("to", () => AgencyReport.Of(journal, Day(5), Day(3)));
    }

    [Fact]
    public void Report_CountsGoals_WhenTheyComeIntoEffect()
    {
        var goal = new GoalSet { Id = Id("g1"), Learner = JournalGenerators.Learner, Author = Teacher, Recorded = Day(1), Content = new GoalContent { Competency = CompetencyId.From("a") } };
        var journal = EventSequence.JournalOf(
        [
            goal,
            new GoalAgreed { Id = Id("g2"), Learner = JournalGenerators.Learner, Author = Learner, Recorded = Day(2), Goal = goal.Id },
            new GoalRevised { Id = Id("g3"), Learner = JournalGenerators.Learner, Author = Learner, Recorded = Day(3), Goal = goal.Id, Content = goal.Content with { Due = Day(9) }, Reason = "later" },
        ]);

        Assert.Equal((2, 1, 2, 2, 1), Shown(AgencyReport.Of(journal, Day(0), Day(9))[AgencyDecision.Goal]));
    }

    /// <summary>What is counted in two times that follow each other is counted in both together, once.</summary>
    [Property]
    public Property Report_OfATime_IsTheSumOfItsParts() => Prop.ForAll(
        Arb.From(Gen.Choose(0, 20).SelectMany(count => Generating.EachOf(Enumerable.Range(0, count).Select(index => Gen.OneOf(PlanGenerators.Event(index, count), GoalGenerators.Event(index, count), DemonstrationGenerators.Event(index, count)))))),
        events =>
        {
            var journal = EventSequence.JournalOf(events);
            var (first, second, all) = (Report(Instant.MinValue, Day(3)), Report(Day(3), Instant.MaxValue), Report(Instant.MinValue, Instant.MaxValue));
            Assert.Equal(all.Proposals, first.Proposals + second.Proposals);
            Assert.Equal(all.Countered, first.Countered + second.Countered);
            Assert.Equal(all.Declined, first.Declined + second.Declined);
            Assert.Equal((all.Elected, all.ElectedByLearner), (first.Elected + second.Elected, first.ElectedByLearner + second.ElectedByLearner));
            Assert.All(Enum.GetValues<AgencyDecision>(), decision =>
            {
                var (parts, whole) = ((Shown(first[decision]), Shown(second[decision])), Shown(all[decision]));
                Assert.Equal(whole, (
                    parts.Item1.Item1 + parts.Item2.Item1, parts.Item1.Item2 + parts.Item2.Item2, parts.Item1.Item3 + parts.Item2.Item3, parts.Item1.Item4 + parts.Item2.Item4,
                    parts.Item1.Item5 + parts.Item2.Item5));
                Assert.True(whole.Item2 <= whole.Item1 && whole.Item4 <= whole.Item3 && whole.Item5 <= whole.Item4);
            });

            AgencyReport Report(Instant from, Instant to) => AgencyReport.Of(journal, from, to, PlanGenerators.Rules);
        });

    private static (int, int, int, int, int) Shown(DecisionShare share) =>
        (share.Initiated, share.InitiatedByLearner, share.Decided, share.DecidedWithLearner, share.DecidedByLearnerAlone);

    private static EventId Id(string text) => EventId.From(text);

    private static Instant Day(int day) => TimeGenerators.AtDay(day);
}
