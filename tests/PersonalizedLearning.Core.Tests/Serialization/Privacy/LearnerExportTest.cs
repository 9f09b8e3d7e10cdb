using FsCheck.Xunit;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Serialization;
using PersonalizedLearning.Testing.Generators;
using Outcome = PersonalizedLearning.Evidence.Outcome;

namespace PersonalizedLearning.Core.Tests.Serialization;

[Properties(Arbitrary = [typeof(DomainGenerators)], MaxTest = 40)]
public sealed class LearnerExportTest
{
    private static readonly JsonKind Kind = JsonKind.Of("learner-export");

    [Property]
    public void Read_OfWhatWasWritten_IsEqual_AndGivesTheJournalAgain(WrittenJournal written)
    {
        var journal = written.ToJournal();
        var export = LearnerExport.Of(journal, TimeGenerators.End, tables: [ExportTable.Consents(LearnerConsents.Before(journal.Learner), TimeGenerators.End)]);

        var read = (LearnerExport)Kind.ReadBytes(Kind.Written(export));

        Assert.Equal(export, read);
        Assert.Equal((journal.Learner, TimeGenerators.End), (read.Learner, read.AsOf));
        Assert.Equal(journal.Events, read.ToJournal().Events);
    }

    [Fact]
    public void Of_HoldsWhatOthersJournalsSayOfThePerson_AndNothingElseOfThem()
    {
        var (ana, ben) = (LearnerId.From("ana"), LearnerId.From("ben"));
        var others = new LearnerJournal(ben);
        var authored = Answer("e1", ben) with { Author = Author.Of("ana", PersonRole.Peer) };
        var named = new ConsentGrant { Id = EventId.From("g1"), Learner = ben, Scopes = [DataScope.Goals], Purpose = ConsentPurpose.Support, Audience = PersonRole.Peer, Person = PersonId.From("ana") };
        JournalEvent[] all = [authored, named, Answer("e2", ben) with { Author = Author.Of("ms-okafor", PersonRole.Educator), Context = "not by ana" }];
        Array.ForEach(all, item => others.Append(item));

        var export = LearnerExport.Of(new LearnerJournal(ana), TimeGenerators.End, [others]);

        Assert.Equal([authored, named], export.InOtherJournals);
    }

    [Fact]
    public void Tables_CanBeReadByPeople()
    {
        var ana = LearnerId.From("ana");
        var journal = new LearnerJournal(ana);
        journal.Append(Answer("e1", ana) with { Competencies = [MasteryCase.Framework[0].Id] });
        var grant = new ConsentGrant
        {
            Id = EventId.From("g1"), Learner = ana, Author = Author.Of("ana", PersonRole.Learner), Recorded = TimeGenerators.Start, Scopes = [DataScope.Goals, DataScope.Plan],
            Purpose = ConsentPurpose.Support, Audience = PersonRole.Family, Person = PersonId.From("mum"), Expires = Instant.FromUtc(2100, 1, 1, 0, 0),
        };
        journal.Append(grant);

        var consents = ExportTable.Consents(journal.Fold(LearnerConsents.Before(ana), TimeGenerators.End), TimeGenerators.End);
        var mastery = ExportTable.Mastery(MasteryMap.Derive(MasteryCase.Framework, EvidenceLedger.From(journal, TimeGenerators.End), new MasteryPolicySet(new BayesianKnowledgeTracing())));

        Assert.Equal(["g1", "goals, plan", "support", "family", "mum", "2100-01-01T00:00:00Z"], Assert.Single(consents.Rows));
        Assert.Equal((MasteryCase.Framework[0].Id.Value, "1"), (Assert.Single(mastery.Rows)[0], mastery.Rows[0][^1]));
    }

    [Fact]
    public void Table_ThatDoesNotFit_IsRefused()
    {
        Assert.Throws<ArgumentException>("name", () => new ExportTable("", [], []));
        Assert.Throws<ArgumentException>("columns", () => new ExportTable("goals", ["a", "a"], []));
        Assert.Throws<ArgumentException>("rows", () => new ExportTable("goals", ["a", "b"], [["x"]]));
        Assert.Throws<ArgumentException>("rows", () => new ExportTable("goals", ["a"], [[null!]]));
        Assert.Throws<ArgumentException>("tables", () => LearnerExport.Of(
            new LearnerJournal(LearnerId.From("ana")), TimeGenerators.End, tables: [new ExportTable("goals", [], []), new ExportTable("goals", [], [])]));
    }

    [Theory]
    [InlineData("\"id\": \"e1\", \"learner\": \"ana\"", "\"id\": \"e1\", \"learner\": \"ben\"", "$.events[0]")]
    [InlineData("\"id\": \"e7\", \"learner\": \"ben\"", "\"id\": \"e7\", \"learner\": \"ana\"", "$")]
    [InlineData("\"learner\": \"ana\", \"selector\"", "\"learner\": \"ben\", \"selector\"", "$")]
    [InlineData("[[\"half\", \"achieved\"]]", "[[\"half\"]]", "$.tables[0]")]
    [InlineData("[[\"half\", \"achieved\"]]", "[null]", "$.tables[0].rows[0]")]
    public void Read_OfPartsThatDoNotFit_IsRefusedByThePlace(string part, string other, string path)
    {
        Assert.Contains(part, Kind.Text, StringComparison.Ordinal);
        Assert.Equal(path, Kind.Refused(other, Kind.Text.Replace(part, other, StringComparison.Ordinal)).Path);
    }

    private static EvidenceRecord Answer(string id, LearnerId learner) => EvidenceRecord.Observed(id, learner, CompetencyId.From("half"), Outcome.Correct(true));
}
