using FsCheck.Xunit;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Serialization;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Mastery;

public sealed class TranscriptTest
{
    private static readonly Author Registrar = Author.Of("registrar", PersonRole.Administrator);

    [Fact]
    public void Derive_TellsOfEachCompetencyWhereItStandsAndOnWhatItRests()
    {
        var learner = new Evidenced().Scored("a", 1, 1, EvidenceSource.Exhibition).Failed("a", day: 2).Scored("a", 1, 4, EvidenceSource.Project).Scored("b", 0.5, 3, EvidenceSource.Quiz);

        var transcript = Transcribed(learner, []);

        Assert.Equal(["a", "b"], transcript.Competencies.Select(line => line.Competency.Value));
        Assert.Equal(
            new TranscriptCompetency
            {
                Competency = Evidenced.Id("a"),
                Title = "Statement of a",
                Level = "Proficient",
                Status = MasteryStatus.Achieved,
                FirstAchievedAt = TimeGenerators.AtDay(1),
                AchievedAt = TimeGenerators.AtDay(4),
                Evidence = [new(EvidenceSource.Unspecified, 1), new(EvidenceSource.Project, 1), new(EvidenceSource.Exhibition, 1)],
            },
            transcript.Competencies[0]);
        Assert.Equal((MasteryStatus.NotYet, null), (transcript.Competencies[1].Status, transcript.Competencies[1].FirstAchievedAt));
    }

    [Fact]
    public void Award_WhoseEvidenceWasVoided_Stays_AndIsFlagged()
    {
        var learner = new Evidenced().Mastered("a", day: 1).Mastered("b", day: 2);
        var rule = Rule(new AllRule([.. Evidenced.Rules("a", "b")]));
        var award = Assert.Single(Report(learner, [rule], 3).Due(Registrar));
        Assert.False(Assert.Single(Transcribed(learner, [rule], award).Awards).IsFlagged);

        var transcript = Transcribed(learner.Voided("e0", day: 4), [], award);

        var line = Assert.Single(transcript.Awards);
        Assert.Equal((3.0, 2, 1, true), (line.Credits, line.EvidenceCount, line.VoidedCount, line.IsFlagged));
        Assert.Equal((TimeGenerators.AtDay(2), TimeGenerators.AtDay(3)), (line.AchievedAt!.Value, line.AwardedAt!.Value));
        Assert.Equal(3, transcript.Awarded);
        Assert.Equal((MasteryStatus.NotYet, award.Id), (transcript.Competencies[0].Status, transcript.Competencies[0].Awards[0]));
    }

    [Fact]
    public void FirstAchievedAt_OfWhatWasJudgedBeforeItWasShown_IsThatOfTheJudgement()
    {
        var transcript = Transcribed(new Evidenced().Overridden("a", MasteryStatus.Held, day: 1).Overridden("b", MasteryStatus.NotYet, day: 5).Mastered("b", day: 3), []);

        Assert.Equal((TimeGenerators.AtDay(1), 0), (transcript.Competencies[0].FirstAchievedAt, transcript.Competencies[0].Evidence.Count));
        Assert.Equal((MasteryStatus.NotYet, null), (transcript.Competencies[1].Status, transcript.Competencies[1].FirstAchievedAt));
    }

    [Fact]
    public void Derive_OfAReportOfAnotherTime_SaysWhatWasExpected()
    {
        var learner = new Evidenced().Mastered("a");

        Assert.Throws<ArgumentException>("credit", () => Transcript.Derive(Map(learner.Journal(), 9), Report(learner, [], 8)));
        Assert.Throws<ArgumentException>("Evidence", () => new TranscriptCompetency
        {
            Competency = Evidenced.Id("a"), Level = "x", Status = MasteryStatus.Held, Evidence = [new(EvidenceSource.Quiz, 1), new(EvidenceSource.Quiz, 2)],
        });
    }

    [Property(Arbitrary = [typeof(DomainGenerators)], MaxTest = 100)]
    public void ReadTranscript_OfWhatWasWritten_IsEqual(MasteryCase item, CompetencyRule requirement)
    {
        var journal = item.Events.ToJournal();
        foreach (var award in CreditReport.Derive(item.Map(), journal, [Rule(requirement)]).Due(Registrar).ToList())
        {
            journal.Append(award);
        }

        var map = item.Map(EvidenceLedger.From(journal, TimeGenerators.End));
        var transcript = Transcript.Derive(map, CreditReport.Derive(map, journal, []));
        using var written = new MemoryStream();
        LearningJson.WriteTranscript(written, transcript);
        written.Position = 0;

        Assert.Equal(transcript, LearningJson.ReadTranscript(written));
        Assert.All(transcript.Competencies, line => Assert.Equal(map[line.Competency].EvidenceUsed.Count, line.Evidence.Sum(count => count.Count)));
        Assert.All(transcript.Competencies, line => Assert.True(line.FirstAchievedAt is null || line.AchievedAt is null || line.FirstAchievedAt <= line.AchievedAt));
    }

    private static CreditRule Rule(CompetencyRule requirement) => new() { Id = "algebra", Credits = 3, Requirement = requirement };

    private static MasteryMap Map(LearnerJournal journal, int asOf) => MasteryMap.Derive(
        Evidenced.Framework("a", "b", "c"), EvidenceLedger.From(journal, TimeGenerators.AtDay(asOf)), new MasteryPolicySet(new LatestScore()));

    private static CreditReport Report(Evidenced learner, CreditRule[] rules, int asOf) => CreditReport.Derive(Map(learner.Journal(), asOf), learner.Journal(), rules);

    private static Transcript Transcribed(Evidenced learner, CreditRule[] rules, params JournalEvent[] awards)
    {
        var journal = learner.Journal(awards);
        var map = Map(journal, 9);
        return Transcript.Derive(map, CreditReport.Derive(map, journal, rules));
    }
}
