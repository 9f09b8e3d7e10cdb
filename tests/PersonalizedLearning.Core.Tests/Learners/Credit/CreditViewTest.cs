using PersonalizedLearning.Core.Tests.Mastery;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Generators;
using PersonalizedLearning.Testing.Journal;

namespace PersonalizedLearning.Core.Tests.Learners;

public sealed class CreditViewTest() : ReadModelLaws<CreditView>((journal, sight) => CreditView.Of(Report(journal, sight).Credit, sight), CreditGenerators.Event, marksIds: true)
{
    [Fact]
    public void Awards_WithoutMastery_DoNotTellWhatIsMastered()
    {
        var (_, report) = Awarded();

        var view = CreditView.Of(report, SightOf(DataScope.Credit));

        Assert.Equal((3.0, 1, 1), (view.Awarded, view.Awards.Count, view.Lines.Count));
        Assert.Empty(view.Awards[0].Competencies);
        Assert.Empty(view.Awards[0].Evidence);
        Assert.NotEmpty(CreditView.Of(report, SightOf(DataScope.Credit, DataScope.Mastery)).Awards[0].Competencies);
    }

    [Fact]
    public void Transcript_WithoutMastery_DoesNotTellWhatIsMastered()
    {
        var (map, report) = Awarded();

        var view = TranscriptView.Of(Transcript.Derive(map, report), SightOf(DataScope.Credit));

        Assert.Equal((3.0, 1, 0), (view.Awarded, view.Awards.Count, view.Awards[0].Competencies.Count));
        Assert.Empty(view.Competencies);
    }

    [Fact]
    public void Of_AnotherLearner_IsRefused()
    {
        var (map, report) = Awarded();
        var sight = LearnerConsents.Before(LearnerId.From("bo")).SightOf(Viewer.Of("bo", PersonRole.Learner), TimeGenerators.End);

        Assert.Throws<ArgumentException>("credit", () => CreditView.Of(report, sight));
        Assert.Throws<ArgumentException>("transcript", () => TranscriptView.Of(Transcript.Derive(map, report), sight));
    }

    /// <summary>The map and the credits of a journal, by one rule, at the instant of a sight.</summary>
    internal static (MasteryMap Map, CreditReport Credit) Report(LearnerJournal journal, Sight sight)
    {
        var map = MasteryMap.Derive(MasteryCase.Framework, EvidenceLedger.From(journal, sight.At), new MasteryPolicySet(new LatestScore()));
        var rule = new CreditRule { Id = "algebra", Credits = 4, Requirement = new AtLeastRule(2, [.. MasteryCase.Framework.Competencies.Take(4).Select(item => (CompetencyRule)item.Id)]) };
        return (map, CreditReport.Derive(map, journal, [rule]));
    }

    private static (MasteryMap Map, CreditReport Credit) Awarded()
    {
        var learner = new Evidenced().Mastered("a", day: 1);
        var rule = new CreditRule { Id = "algebra", Credits = 3, Requirement = Evidenced.Id("a") };
        var map = learner.Map(Evidenced.Framework("a"));
        var journal = learner.Journal([.. CreditReport.Derive(map, learner.Journal(), [rule]).Due(Author.Of("registrar", PersonRole.Administrator))]);
        return (map, CreditReport.Derive(map, journal, [rule]));
    }

    private static Sight SightOf(params DataScope[] scopes) => LearnerConsents.Before(JournalGenerators.Learner).With(new ConsentGrant
    {
        Id = EventId.From("consent"), Learner = JournalGenerators.Learner, Author = Author.Of("learner", PersonRole.Learner), Recorded = TimeGenerators.Start,
        Scopes = [.. scopes], Purpose = ConsentPurpose.Records, Audience = PersonRole.Administrator,
    }).SightOf(Viewer.Of("registrar", PersonRole.Administrator, ConsentPurpose.Records), TimeGenerators.End);
}
