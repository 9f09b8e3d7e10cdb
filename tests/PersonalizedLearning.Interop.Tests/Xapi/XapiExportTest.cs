using FsCheck.Xunit;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Interop.Tests.Xapi;

public sealed class XapiExportTest
{
    private static readonly string[] Names = ["ana", "q 3/ü", "https://example.org/x", "personalizedlearning:item/x", "=1+1", "𝔄", "mailto:a@example.org", "a:b"];

    [Property]
    public void Evidence_WrittenAndRead_IsEqual(int seed)
    {
        var events = new List<JournalEvent>();
        var random = new Random(seed);
        for (var number = 0; number < 6; number++)
        {
            events.Add(RandomEvent(random, FormattableString.Invariant($"e{number} {Names[random.Next(Names.Length)]}")));
        }

        foreach (var version in (XapiVersion[])[XapiVersion.First, XapiVersion.Second])
        {
            var export = new XapiExport();
            var text = XapiFixture.Write(events.Select(item => export.Statement(item)!), new XapiWriteOptions { Version = version });
            var reads = XapiFixture.ReadAll(text);
            var mapping = new XapiEvidenceMapping();

            Assert.All(reads, item => Assert.Empty(item.Diagnostics));
            Assert.Equal(events, mapping.Events(reads));
            Assert.Empty(mapping.Diagnostics);
            Assert.Equal(text, XapiFixture.Write(events.Select(item => export.Statement(item)!), new XapiWriteOptions { Version = version }));
        }
    }

    [Fact]
    public void Statement_OfScore_SaysWhatXapiCanSay()
    {
        var record = EvidenceRecord.Observed("e1", LearnerId.From("ana"), CompetencyId.From("half"), Outcome.Score(3, 5), Instant.FromUtc(2026, 3, 2, 9, 15)) with
        {
            Author = Author.Of("ms-okafor", PersonRole.Educator), Item = "q3", Activity = "quiz",
        };

        var statement = new XapiExport(new XapiExportOptions { HomePage = "https://school.example.org" }).Statement(record)!;

        Assert.Equal("http://adlnet.gov/expapi/verbs/scored", statement.Verb!.Id);
        Assert.Equal(new XapiScore { Scaled = 0.6, Raw = 3, Min = 0, Max = 5 }, statement.Result!.Score);
        Assert.Equal("https://school.example.org ana", statement.Actor!.Identifier);
        Assert.Equal("https://school.example.org ms-okafor", statement.Context!.Instructor!.Identifier);
        Assert.Equal("2026-03-02T09:15:00Z", statement.Timestamp);
        Assert.Equal("""{"kind":"evidence","id":"e1"}""", Assert.Single(statement.Context.Extensions).Json);
        Assert.Empty(statement.Check());
        Assert.Equal(record, Assert.Single(new XapiEvidenceMapping(new XapiProfile { Learners = new XapiLearnerRule { HomePages = ["https://school.example.org"] } })
            .Events(XapiFixture.ReadAll(XapiFixture.Write([statement])))));
    }

    [Fact]
    public void Statement_OfDecision_IsNeverEvidence()
    {
        var journal = new LearnerJournal(LearnerId.From("ana"));
        journal.Append(EvidenceRecord.Observed("e1", journal.Learner, CompetencyId.From("half"), Outcome.Correct(true), Instant.FromUtc(2026, 3, 2, 9, 15)));
        var framework = CompetencyFramework.CreateBuilder("f", "F").Add("half", "Halves").Add("third", "Thirds").Build().Framework;
        var policies = new MasteryPolicySet(new HighestScore());
        var map = MasteryMap.Derive(framework, EvidenceLedger.From(journal, Instant.FromUtc(2026, 4, 1, 0, 0)), policies, MasteryRule.For(policies, framework));
        var export = new XapiExport(new XapiExportOptions { Framework = framework });

        var statement = export.Statement(journal.Learner, map.Decisions.First(item => item.Competency.Value == "half"))!;

        Assert.Null(export.Statement(journal.Learner, map.Decisions.First(item => item.Competency.Value == "third")));
        Assert.Equal(("http://adlnet.gov/expapi/verbs/mastered", "2026-03-02T09:15:00Z"), (statement.Verb!.Id, statement.Timestamp));
        Assert.Empty(statement.Check());
        var mapping = new XapiEvidenceMapping();
        Assert.Empty(mapping.Events(XapiFixture.ReadAll(XapiFixture.Write([statement]))));
        Assert.Equal("own-decision", Assert.Single(mapping.Diagnostics).Code);
    }

    [Theory]
    [InlineData("""{"kind":"consentGrant","id":"c1"}""")]
    [InlineData("""{"kind":"evidence"}""")]
    [InlineData("17")]
    [InlineData("""{"kind":"evidence","id":"e","outcome":{"type":"score","value":-1,"max":1}}""")]
    public void Events_OfUnusableOwnExtension_AreReported(string extension)
    {
        var mapping = new XapiEvidenceMapping();

        Assert.Empty(mapping.Events(XapiFixture.ReadAll(XapiFixture.With(("context", """{"extensions":{"personalizedlearning:event":X}}""".Replace("X", extension, StringComparison.Ordinal))))));
        Assert.Contains(mapping.Diagnostics, item => item.Code == "own-event-unusable");
    }

    private static JournalEvent RandomEvent(Random random, string id)
    {
        var learner = LearnerId.From(Names[random.Next(Names.Length)]);
        var author = random.Next(3) switch { 0 => default, 1 => Author.Of(Names[random.Next(Names.Length)], PersonRole.Educator), _ => new Author(default, PersonRole.Peer) };
        Instant? occurred = random.Next(4) == 0 ? null : Instant.FromUnixTimeTicks(random.NextInt64(-10_000_000_000_000_000, 20_000_000_000_000_000)).PlusNanoseconds(random.Next(100));
        var competencies = Names.Where(_ => random.Next(3) == 0).Append("last").Select(CompetencyId.From).ToValueList();
        JournalEvent item = random.Next(6) switch
        {
            0 => new EvidenceVoided { Id = EventId.From(id), Learner = learner, Evidence = EventId.From("e"), Reason = "wrong" },
            1 => new CreditAward { Id = EventId.From(id), Learner = learner, Rule = "r 1", RuleVersion = 2, Credits = 0.5, Competencies = competencies, Evidence = [EventId.From("e")] },
            _ => RandomEvidence(random, EventId.From(id), learner, competencies),
        };
        return item with { Author = author, Occurred = occurred, Recorded = random.Next(2) == 0 ? null : Instant.FromUnixTimeSeconds(random.Next()), Sequence = random.Next(3) };
    }

    private static EvidenceRecord RandomEvidence(Random random, EventId id, LearnerId learner, ValueList<CompetencyId> competencies)
    {
        Outcome? outcome = random.Next(6) switch
        {
            0 => null,
            1 => Outcome.Correct(random.Next(2) == 0),
            2 => Outcome.Rating(random.Next(1, 5)),
            3 => Outcome.Judged("s", "l"),
            4 => Outcome.Score(random.Next(2) == 0 ? Math.ScaleB(1, -random.Next(40)) : random.NextDouble() * 100, 1 + (random.NextDouble() * 100)),
            _ => Outcome.Score(random.Next(4), 3),
        };
        return new EvidenceRecord
        {
            Id = id,
            Learner = learner,
            Competencies = competencies,
            Outcome = outcome,
            Status = outcome is null ? (EvidenceStatus)random.Next(1, 3) : random.Next(4) == 0 ? EvidenceStatus.Hidden : EvidenceStatus.Counted,
            Source = (EvidenceSource)random.Next(Enum.GetValues<EvidenceSource>().Length),
            Purpose = (EvidencePurpose)random.Next(Enum.GetValues<EvidencePurpose>().Length),
            Item = random.Next(2) == 0 ? null : Names[random.Next(Names.Length)],
            Activity = random.Next(2) == 0 ? null : Names[random.Next(Names.Length)],
            Due = random.Next(2) == 0 ? null : Instant.FromUnixTimeSeconds(random.Next()),
            Hints = random.Next(3),
            Supports = random.Next(2) == 0 ? default : ["calculator"],
            Context = random.Next(2) == 0 ? null : "shop",
        };
    }
}
