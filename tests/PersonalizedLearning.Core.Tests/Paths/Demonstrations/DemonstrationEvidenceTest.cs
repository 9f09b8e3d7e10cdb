using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing.Generators;
using static PersonalizedLearning.Core.Tests.Paths.Demonstrated;
using Outcome = PersonalizedLearning.Evidence.Outcome;

namespace PersonalizedLearning.Core.Tests.Paths;

public sealed class DemonstrationEvidenceTest
{
    private static readonly CompetencyFramework Framework = CompetencyFramework.CreateBuilder("f", "Fractions")
        .Add("half", "Know halves").Add("third", "Know thirds").Add(DemonstrationGenerators.Rubric.Scale).Build().Framework;

    [Fact]
    public void ToEvidence_OfAResult_IsARecordForEachCriterion()
    {
        var demonstration = new Demonstrated(Panel(ResolutionRule.AdjacentElseAdjudicate)).Ready("evening").Judged(Teacher, "high", "top").Judged(Other, "top").Result;

        var evidence = demonstration.ToEvidence().ToList();

        Assert.Equal(
            new EvidenceRecord
            {
                Id = EventId.From("demonstration:d0:1"),
                Learner = JournalGenerators.Learner,
                Competencies = [CompetencyId.From("half")],
                Outcome = Outcome.Judged("rubric", "high"),
                Source = EvidenceSource.Exhibition,
                Purpose = EvidencePurpose.Summative,
                Item = "method",
                Activity = "d0",
                Occurred = TimeGenerators.AtDay(2),
                Assessed = TimeGenerators.AtDay(4),
                Recorded = TimeGenerators.AtDay(4),
                Context = "An evening; judged by educator, educator",
            },
            evidence[0]);
        Assert.Equal([CompetencyId.From("half"), CompetencyId.From("third")], evidence[1].Competencies);
        Assert.Equal((2, "top"), (evidence.Count, ((LevelOutcome)evidence[1].Outcome!).Level));
    }

    [Fact]
    public void ToEvidence_NamesWhoDecidedAlone_OrWhoRecordsIt()
    {
        var alone = new Demonstrated().Ready().Judged(Teacher, "high").Result;
        var adjudicated = new Demonstrated(Panel(ResolutionRule.Consensus)).Ready().Judged(Teacher, "high").Judged(Other, "mid")
            .Adjudicated(Third, new("method", "mid"), new("clarity", "mid")).Result;

        Assert.All(alone.ToEvidence(), record => Assert.Equal(Teacher, record.Author));
        Assert.All(adjudicated.ToEvidence(), record => Assert.Equal((Third, "A film; judged by educator, educator, adjudicated"), (record.Author, record.Context)));
        Assert.All(alone.ToEvidence(Other), record => Assert.Equal(Other, record.Author));
    }

    [Fact]
    public void ToEvidence_WithoutAResult_IsNone()
    {
        Assert.Empty(new Demonstrated().Ready().Judged(Learner, "top").Result.ToEvidence());
        Assert.Empty(new Demonstrated().Ready().Withdrawn(Teacher).Result.ToEvidence());
    }

    [Fact]
    public void Evidence_AppendedToTheJournal_ChangesMastery_AndSelfJudgementDoesNot()
    {
        var learner = new Demonstrated().Ready().Judged(Learner, "low").Judged(Teacher, "high", "top");
        var journal = learner.Journal;
        foreach (var record in learner.Result.ToEvidence())
        {
            Assert.Equal(AppendOutcome.Added, journal.Append(record));
            Assert.Equal(AppendOutcome.AlreadyPresent, journal.Append(record));
        }

        var before = Map(journal, TimeGenerators.AtDay(3));
        var after = Map(journal, TimeGenerators.End);

        Assert.Equal(MasteryStatus.NotYet, before[CompetencyId.From("half")].Status);
        Assert.Equal((MasteryStatus.Achieved, 2.0 / 3), (after[CompetencyId.From("half")].Status, after[CompetencyId.From("half")].Estimate.Value));
        Assert.Equal(TimeGenerators.AtDay(2), after[CompetencyId.From("half")].AchievedAt);
        Assert.Equal(2, after[CompetencyId.From("half")].EvidenceIgnored.Count(item => item.Reason == IgnoredReason.SelfAssessment));

        // The criterion on method does not bear on thirds, and what was not shown is not mastered.
        Assert.Equal(0, after[CompetencyId.From("third")].Estimate.Value);
    }

    [Property(MaxTest = 100)]
    public Property ToEvidence_OfAnyJournal_IsTakenIn_AndSaysWhatTheResultsSay() => Prop.ForAll(Arb.From(DemonstrationGenerators.Sequences), sequence =>
    {
        var journal = sequence.ToJournal();
        foreach (var demonstration in journal.Fold(LearnerDemonstrations.Before(), Instant.MaxValue).Demonstrations)
        {
            var evidence = demonstration.ToEvidence().ToList();

            Assert.All(evidence, record => Assert.Equal(AppendOutcome.Added, journal.Append(record)));
            Assert.Equal(
                demonstration.State == DemonstrationState.Resolved ? demonstration.Results.Select(result => result.Level) : [],
                evidence.Where(record => record.Source != EvidenceSource.Self).Select(record => ((LevelOutcome)record.Outcome!).Level));
        }
    });

    private static MasteryMap Map(LearnerJournal journal, Instant asOf) => MasteryMap.Derive(
        Framework, EvidenceLedger.From(journal, asOf), new MasteryPolicySet(AnOffer.Rubric.ToPolicy()),
        MasteryRule.Default with { Scale = new ProficiencyScale("share", 0, 1, [new("Below", 0), new("Proficient", 0.6, true)]) });
}
