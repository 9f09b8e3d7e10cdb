using FsCheck.Xunit;
using NodaTime;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Mastery;

public sealed class CreditReportTest
{
    private static readonly Author Registrar = Author.Of("registrar", PersonRole.Administrator);

    [Fact]
    public void Due_AsSoonAsMasteryIsShown_IsAnAwardWithWhoWhenByWhichRuleAndOnWhat()
    {
        var learner = new Evidenced().Mastered("a", day: 1).Mastered("b", day: 3);
        var rule = Rule(new AllRule([.. Evidenced.Rules("a", "b")])) with { Version = 2 };

        var award = Assert.Single(Report(learner, rule, asOf: 5).Due(Registrar));

        Assert.Equal(new CreditAward
        {
            Id = EventId.From("credit:algebra:1"),
            Learner = JournalGenerators.Learner,
            Author = Registrar,
            Occurred = TimeGenerators.AtDay(3),
            Recorded = TimeGenerators.AtDay(5),
            Rule = "algebra",
            RuleVersion = 2,
            Credits = 3,
            Competencies = [Evidenced.Id("a"), Evidenced.Id("b")],
            Evidence = [EventId.From("e0"), EventId.From("e1")],
        }, award);
    }

    [Fact]
    public void Due_ShortOfMastery_IsNothing_AndTheReportSaysWhatIsMissing()
    {
        var report = Report(new Evidenced().Mastered("a"), Rule(new AllRule([.. Evidenced.Rules("a", "b")])));

        Assert.Empty(report.Due(Registrar));
        Assert.False(report.Standings[0].IsFulfilled);
        Assert.Equal([Evidenced.Id("b")], report.Standings[0].Explanation.Missing);
    }

    [Fact]
    public void Due_OnceGiven_IsNothing()
    {
        var learner = new Evidenced().Mastered("a");
        var award = Assert.Single(Report(learner, Rule(Evidenced.Id("a"))).Due(Registrar));

        var after = Report(learner, Rule(Evidenced.Id("a")), awards: award);

        Assert.Empty(after.Due(Registrar));
        Assert.Equal((3.0, 3.0), (after.Awarded, after.Standings[0].Awarded));
    }

    [Fact]
    public void Due_GivenByTwoAtOnce_IsTakenInOnce()
    {
        var journal = new Evidenced().Mastered("a").Journal();
        var report = CreditReport.Derive(Map(journal, 9), journal, [Rule(Evidenced.Id("a"))]);

        Assert.Equal(AppendOutcome.Added, journal.Append(report.Due(Registrar).Single()));
        Assert.Equal(AppendOutcome.AlreadyPresent, journal.Append(report.Due(Registrar).Single()));
        Assert.Equal(AppendOutcome.Conflict, journal.Append(report.Due(Author.Of("somebody", PersonRole.Educator)).Single()));
    }

    [Fact]
    public void Award_StaysWhenTheRuleIsNarrowed_TheMasteryLapses_OrItsEvidenceIsVoided()
    {
        var learner = new Evidenced().Mastered("a", day: 1);
        var award = Assert.Single(Report(learner, Rule(Evidenced.Id("a")), asOf: 2).Due(Registrar));
        learner.Failed("a", day: 4).Voided("e0", day: 6);
        var narrowed = Rule(new AllRule([.. Evidenced.Rules("a", "b")])) with { Version = 2, Credits = 1 };

        foreach (var day in (int[])[3, 5, 7])
        {
            var report = Report(learner, narrowed, asOf: day, award);

            Assert.Equal((3.0, 3.0, 0.0), (report.Awarded, report.Standings[0].Awarded, report.Standings[0].Due));
            Assert.Empty(report.Due(Registrar));
        }

        Assert.Equal([award], CreditReport.Derive(Map(learner.Journal(award), 9), learner.Journal(award), []).Awards);
    }

    [Fact]
    public void Due_OfARuleThatGivesMoreNow_IsTheDifference()
    {
        var learner = new Evidenced().Mastered("a", day: 1);
        var award = Assert.Single(Report(learner, Rule(Evidenced.Id("a")), asOf: 2).Due(Registrar));

        var more = Assert.Single(Report(learner, Rule(Evidenced.Id("a")) with { Version = 2, Credits = 5 }, asOf: 3, award).Due(Registrar));

        Assert.Equal(("credit:algebra:2", 2.0, 2), (more.Id.Value, more.Credits, more.RuleVersion));
    }

    [Theory]
    [InlineData(CreditBasis.OnceShown, true)]
    [InlineData(CreditBasis.StillHeld, false)]
    public void Due_OfMasteryThatLapsedBeforeItWasGiven_GoesByTheBasis(CreditBasis basis, bool expected)
    {
        var report = Report(new Evidenced().Mastered("a", day: 1).Failed("a", day: 4), Rule(Evidenced.Id("a")) with { Basis = basis });

        Assert.Equal(expected, report.Standings[0].IsFulfilled);
        Assert.Equal(expected ? TimeGenerators.AtDay(1) : (Instant?)null, report.Standings[0].FulfilledAt);
        Assert.Equal(expected ? 3.0 : 0, report.Standings[0].Due);
    }

    [Fact]
    public void PriorLearning_Counts_AndACapLimitsIt()
    {
        var learner = new Evidenced().Scored("a", 1, 1, EvidenceSource.PriorLearning).Scored("b", 1, 2, EvidenceSource.Project);
        var both = Rule(new AllRule([.. Evidenced.Rules("a", "b")]));
        var capped = both with { Caps = [new SourceCap([EvidenceSource.PriorLearning, EvidenceSource.Portfolio], 1)] };

        Assert.Equal(3, Report(learner, both).Standings[0].Due);
        var standing = Report(learner, capped).Standings[0];

        // Half of 3 credits rests on prior learning; half a credit is above the cap.
        Assert.Equal(2.5, standing.Due);
        Assert.Equal([new CappedCredits(capped.Caps[0], 1.5, 0.5)], standing.Capped);
    }

    [Fact]
    public void Cap_LetsTheRestCome_WithEvidenceOfOtherSources()
    {
        var rule = Rule(Evidenced.Id("a")) with { Caps = [new SourceCap([EvidenceSource.PriorLearning], 0)] };
        var learner = new Evidenced().Scored("a", 1, 1, EvidenceSource.PriorLearning);
        Assert.Empty(Report(learner, rule).Due(Registrar));

        var half = Assert.Single(Report(learner.Scored("a", 1, 2, EvidenceSource.Project), rule, asOf: 3).Due(Registrar));
        Assert.Equal(1.5, half.Credits);

        var rest = Assert.Single(Report(learner.Scored("a", 1, 4, EvidenceSource.Project).Scored("a", 1, 5, EvidenceSource.Project), rule, asOf: 9, half).Due(Registrar));
        Assert.Equal(0.75, rest.Credits, 12);
    }

    [Fact]
    public void Rule_OfACompetencyThatTheFrameworkLacks_EarnsNothing_AndIsReported()
    {
        var report = Report(new Evidenced().Mastered("a"), Rule(new AnyRule([.. Evidenced.Rules("a", "elsewhere")])));

        Assert.Equal(("unknown-credit-competency", "algebra"), (Assert.Single(report.Diagnostics).Code, report.Diagnostics[0].Place));
        Assert.Empty(report.Due(Registrar));
    }

    [Property(Arbitrary = [typeof(DomainGenerators)], MaxTest = 200)]
    public void Awards_GivenAlongTheWay_NeverShrink_AndAreNeverGivenTwice(MasteryCase item, CompetencyRule requirement, bool capped)
    {
        var journal = item.Events.ToJournal();
        var rule = Rule(requirement) with { Caps = capped ? [new SourceCap([EvidenceSource.Item], 1)] : [] };
        var given = 0.0;
        foreach (var day in (int[])[0, 3, 8, 15, 30, 200, 401])
        {
            var map = MasteryMap.Derive(
                MasteryCase.Framework, EvidenceLedger.From(journal, TimeGenerators.AtDay(day)), new MasteryPolicySet(item.Policy), item.Rule);
            var report = CreditReport.Derive(map, journal, [rule]);
            Assert.Equal(given, report.Awarded, 9);
            foreach (var award in report.Due(Registrar).ToList())
            {
                Assert.Equal(AppendOutcome.Added, journal.Append(award));
                given += award.Credits;
            }

            Assert.InRange(given, 0, rule.Credits + 1e-9);
            Assert.Empty(CreditReport.Derive(map, journal, [rule]).Due(Registrar));
        }
    }

    [Fact]
    public void Rules_ThatAreNotValid_SayWhy()
    {
        AssertRefused("above 0", () => Rule(Evidenced.Id("a")) with { Credits = 0 });
        AssertRefused("above 0", () => Rule(Evidenced.Id("a")) with { Credits = double.NaN });
        AssertRefused("at least 1", () => Rule(Evidenced.Id("a")) with { Version = 0 });
        AssertRefused("1001 characters", () => Rule(Evidenced.Id("a")) with { Id = new string('x', 1001) });
        AssertRefused("two caps", () => Rule(Evidenced.Id("a")) with { Caps = [new([EvidenceSource.Peer], 1), new([EvidenceSource.Peer], 2)] });
        AssertRefused("at least one", () => new SourceCap([], 1));
        AssertRefused("each once", () => new SourceCap([EvidenceSource.Peer, EvidenceSource.Peer], 1));
        AssertRefused("Two rules of credit", () => Report(new Evidenced(), [Rule(Evidenced.Id("a")), Rule(Evidenced.Id("b"))]));
        var stranger = new LearnerJournal(LearnerId.From("stranger"));
        AssertRefused("'stranger'", () => CreditReport.Derive(Map(new Evidenced().Journal(), 9), stranger, []));
    }

    private static CreditRule Rule(CompetencyRule requirement) => new() { Id = "algebra", Credits = 3, Requirement = requirement };

    private static MasteryMap Map(LearnerJournal journal, int asOf) => MasteryMap.Derive(
        Evidenced.Framework("a", "b"), EvidenceLedger.From(journal, TimeGenerators.AtDay(asOf)), new MasteryPolicySet(new LatestScore()));

    private static CreditReport Report(Evidenced learner, CreditRule rule, int asOf = 9, params JournalEvent[] awards)
    {
        var journal = learner.Journal(awards);
        return CreditReport.Derive(Map(journal, asOf), journal, [rule]);
    }

    private static CreditReport Report(Evidenced learner, CreditRule[] rules)
    {
        var journal = learner.Journal();
        return CreditReport.Derive(Map(journal, 9), journal, rules);
    }

    private static void AssertRefused(string saying, Func<object> make) =>
        Assert.Contains(saying, Assert.ThrowsAny<ArgumentException>(make).Message, StringComparison.Ordinal);
}
