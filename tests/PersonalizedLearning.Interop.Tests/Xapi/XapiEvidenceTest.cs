using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Interop.Tests.Xapi;

public sealed class XapiEvidenceTest
{
    private const string Combat = "data/xapi/datasim/tccc_dev.json";
    private const string FirstId = "0f6f0b3e-0a53-4c3b-9df1-55e8c6d0a001";
    private const string SecondId = "0f6f0b3e-0a53-4c3b-9df1-55e8c6d0a002";

    private static readonly XapiProfile Halves = new() { Competencies = [XapiCompetencyRule.Of("https://example.org/q/1", CompetencyId.From("half"))] };

    private static string Verb(string name) => $$"""{"id":"http://adlnet.gov/expapi/verbs/{{name}}"}""";

    // Gotcha 12: scaled lies from -1 to 1 and is often missing; it is derived only where the greatest score is above the least.
    [Theory]
    [InlineData("""{"scaled":0.6}""", 0.6, 1)]
    [InlineData("""{"scaled":1}""", 1, 1)]
    [InlineData("""{"scaled":0}""", 0, 1)]
    [InlineData("""{"raw":3,"min":1,"max":5}""", 2, 4)]
    [InlineData("""{"raw":-5,"min":-10,"max":10}""", 5, 20)]
    [InlineData("""{"scaled":0.6,"raw":3,"min":0,"max":5}""", 3, 5)]
    [InlineData("""{"scaled":0.5,"raw":3,"min":0,"max":5}""", 0.5, 1)]
    public void Gotcha12_ScoreThatCanBeDerived_IsTheOutcome(string score, double value, double max) =>
        Assert.Equal(Outcome.Score(value, max), Single(XapiFixture.With(("result", $$"""{"score":{{score}}}"""))).Outcome);

    [Theory]
    [InlineData("""{"raw":34,"min":0,"max":0}""")]
    [InlineData("""{"raw":34}""")]
    [InlineData("""{"raw":34,"max":50}""")]
    [InlineData("""{"raw":34,"min":50,"max":0}""")]
    [InlineData("""{"raw":60,"min":0,"max":50}""")]
    [InlineData("""{"scaled":1.5}""")]
    [InlineData("{}")]
    public void Gotcha12_ScoreThatCannotBeDerived_IsReportedAndNoneIsMadeUp(string score)
    {
        var (events, codes) = Map(XapiFixture.With(("result", $$"""{"score":{{score}}}""")), Halves);

        Assert.Empty(events);
        Assert.Contains("score-not-derivable", codes);
    }

    [Fact]
    public void Gotcha12_NegativeScore_IsTreatedAsTheProfileSays()
    {
        var statement = XapiFixture.With(("result", """{"score":{"scaled":-0.5}}"""));

        Assert.Contains("negative-score", Map(statement, Halves).Codes);
        Assert.Empty(Map(statement, Halves).Events);
        Assert.Equal(Outcome.Score(0, 1), Single(statement, Halves with { NegativeScores = XapiNegativeScore.Zero }).Outcome);
        Assert.Equal(Outcome.Score(0.25, 1), Single(statement, Halves with { NegativeScores = XapiNegativeScore.FullRange }).Outcome);
        Assert.Equal(Outcome.Score(34, 50), Single(XapiFixture.With(("result", """{"score":{"raw":34,"max":50}}""")), Halves with { AbsentMinimumIsZero = true }).Outcome);
    }

    // Gotcha 13: absent success is no failure, completed is not mastered.
    [Theory]
    [InlineData("answered", "{}")]
    [InlineData("answered", """{"completion":true}""")]
    [InlineData("completed", """{"completion":true,"duration":"PT5M"}""")]
    [InlineData("attempted", """{"response":"b"}""")]
    public void Gotcha13_ResultWithoutSuccess_IsNeitherSuccessNorFailure(string verb, string result)
    {
        var (events, codes) = Map(XapiFixture.With(("verb", Verb(verb)), ("result", result)), Halves);

        Assert.Empty(events);
        Assert.Equal(["no-outcome"], codes);
    }

    [Theory]
    [InlineData("answered", """{"success":true}""", true)]
    [InlineData("answered", """{"success":false}""", false)]
    [InlineData("completed", """{"success":true,"completion":true}""", true)]
    [InlineData("passed", "{}", true)]
    [InlineData("mastered", "{}", true)]
    [InlineData("failed", "{}", false)]
    [InlineData("passed", """{"score":{"scaled":0.7},"success":true}""", true)]
    public void Events_OfJudgement_AreRightOrWrong(string verb, string result, bool isCorrect) =>
        Assert.Equal(Outcome.Correct(isCorrect), Single(XapiFixture.With(("verb", Verb(verb)), ("result", result))).Outcome);

    [Theory]
    [InlineData("passed", """{"success":false}""", "verb-contradicts-success")]
    [InlineData("failed", """{"success":true}""", "verb-contradicts-success")]
    [InlineData("launched", "{}", "verb-is-no-evidence")]
    [InlineData("juggled", "{}", "verb-unknown")]
    public void Events_OfVerbThatBearsNone_AreReported(string verb, string result, string code)
    {
        var (events, codes) = Map(XapiFixture.With(("verb", Verb(verb)), ("result", result)), Halves);

        Assert.Empty(events);
        Assert.Equal([code], codes);
    }

    [Fact]
    public void Events_OfUnmappedVerbs_AreCountedByVerb()
    {
        var lines = string.Join('\n', Enumerable.Repeat(XapiFixture.With(("verb", Verb("launched"))), 3).Append(XapiFixture.With(("verb", Verb("exited")))));
        var mapping = new XapiEvidenceMapping(Halves);

        Assert.Empty(mapping.Events(XapiFixture.ReadAll(lines)));
        Assert.Equal(2, mapping.Diagnostics.Count);
        Assert.Contains("3 times", mapping.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    // Gotcha 15: four kinds of identifier.
    [Theory]
    [InlineData("""{"mbox":"mailto:ana@example.org"}""", "mailto:ana@example.org")]
    [InlineData("""{"mbox_sha1sum":"CD9B00A5611F94EAA7B1661EDAB976068E364975"}""", "sha1:cd9b00a5611f94eaa7b1661edab976068e364975")]
    [InlineData("""{"openid":"https://id.example.org/ana"}""", "https://id.example.org/ana")]
    [InlineData("""{"account":{"homePage":"https://lms.example.org","name":"17"}}""", "https://lms.example.org 17")]
    public void Gotcha15_EveryKindOfIdentifier_NamesALearner(string actor, string learner)
    {
        var statement = XapiFixture.With(("actor", actor), ("result", """{"success":true}"""));

        Assert.Equal(learner, Single(statement).Learner.Value);
        Assert.Contains("actor-not-named", Map(statement, Halves with { Learners = new XapiLearnerRule { OnlyNamed = true } }).Codes);
        Assert.Equal("ana", Single(statement, Halves with { Learners = new XapiLearnerRule { OnlyNamed = true, Learners = Named(learner) } }).Learner.Value);
    }

    [Fact]
    public void Events_OfPersonas_AreOfOneLearner()
    {
        var rule = new XapiLearnerRule { Learners = Named("mailto:xapi@adlnet.gov") };

        // The SHA-1 of the address as an IRI.
        const string Sum = "cd9b00a5611f94eaa7b1661edab976068e364975";

        var learner = Single(XapiFixture.With(("actor", $$"""{"mbox_sha1sum":"{{Sum}}"}"""), ("result", """{"success":true}""")), Halves with { Learners = rule }).Learner;

        Assert.Equal("ana", learner.Value);
        Assert.Equal("17", Single(
            XapiFixture.With(("actor", """{"account":{"homePage":"https://lms.example.org","name":"17"}}"""), ("result", """{"success":true}""")),
            Halves with { Learners = new XapiLearnerRule { HomePages = ["https://lms.example.org"] } }).Learner.Value);
    }

    // Gotcha 15: groups.
    [Fact]
    public void Gotcha15_GroupStatement_IsOfItsMembersOnlyWhereTheProfileSaysSo()
    {
        var statement = XapiFixture.With(
            ("actor", """{"objectType":"Group","member":[{"mbox":"mailto:ana@example.org"},{"mbox":"mailto:ben@example.org"}]}"""), ("result", """{"success":true}"""));

        Assert.Equal(["group-actor"], Map(statement, Halves).Codes);
        Assert.Equal(
            ["mailto:ana@example.org", "mailto:ben@example.org"], Map(statement, Halves with { GroupsAreTheirMembers = true }).Events.Select(item => item.Learner.Value));
        Assert.Contains("group-actor", Map(XapiFixture.With(("actor", """{"objectType":"Group","openid":"https://g.example.org"}"""), ("result", """{"success":true}""")), Halves with { GroupsAreTheirMembers = true }).Codes);
    }

    // Gotcha 15: what is planned or referred to is not done.
    [Theory]
    [InlineData("""{"objectType":"SubStatement","actor":{"mbox":"mailto:ana@example.org"},"verb":{"id":"http://adlnet.gov/expapi/verbs/passed"},"object":{"id":"https://example.org/q/1"}}""", "substatement-object")]
    [InlineData("""{"objectType":"StatementRef","id":"0f6f0b3e-0a53-4c3b-9df1-55e8c6d0a001"}""", "statement-reference-object")]
    [InlineData("""{"objectType":"Agent","mbox":"mailto:ana@example.org"}""", "actor-object")]
    public void Gotcha15_ObjectThatIsNoActivity_BearsNoEvidence(string target, string code)
    {
        var (events, codes) = Map(XapiFixture.With(("verb", Verb("passed")), ("object", target)), Halves);

        Assert.Empty(events);
        Assert.Equal([code], codes);
    }

    // Gotcha 15: voiding, whatever comes first; record stores answer with the newest first.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Gotcha15_VoidedStatement_IsVoid(bool isFirst)
    {
        var done = XapiFixture.With(("id", $"\"{FirstId}\""), ("result", """{"success":true}"""));
        var voiding = XapiFixture.With(
            ("id", $"\"{SecondId}\""), ("actor", """{"mbox":"mailto:okafor@example.org"}"""), ("verb", Verb("voided")), ("object", $$"""{"objectType":"StatementRef","id":"{{FirstId.ToUpperInvariant()}}"}"""),
            ("timestamp", "\"2026-03-03T00:00:00Z\""));

        var (events, _) = Map(isFirst ? $"{voiding}\n{done}" : $"{done}\n{voiding}", Halves);

        Assert.Equal(FirstId, Assert.IsType<EvidenceRecord>(events[0]).Id.Value);
        var voided = Assert.IsType<EvidenceVoided>(events[1]);
        Assert.Equal((FirstId, "mailto:ana@example.org", "mailto:okafor@example.org"), (voided.Evidence.Value, voided.Learner.Value, voided.Author.Person.Value));
        Assert.Equal(Instant.FromUtc(2026, 3, 3, 0, 0), voided.Occurred);
        Assert.Contains("voided-statement-unknown", Map(voiding, Halves).Codes);
    }

    // Gotcha 15: the same identifier twice.
    [Fact]
    public void Gotcha15_SameStatementTwice_CountsOnceAndAnotherOfItsIdentifierIsReported()
    {
        var done = XapiFixture.With(("id", $"\"{FirstId}\""), ("result", """{"success":true}"""));
        var stored = XapiFixture.With(("id", $"\"{FirstId}\""), ("result", """{"success":true}"""), ("stored", "\"2026-03-03T00:00:00Z\""), ("version", "\"1.0.0\""));
        var other = XapiFixture.With(("id", $"\"{FirstId}\""), ("result", """{"success":false}"""));

        Assert.Equal(["repeated-statement"], Map($"{done}\n{stored}", Halves).Codes);
        Assert.Single(Map($"{done}\n{stored}", Halves).Events);
        Assert.Equal(["conflicting-statement"], Map($"{done}\n{other}", Halves).Codes);
        Assert.Equal(Outcome.Correct(true), Assert.IsType<EvidenceRecord>(Assert.Single(Map($"{done}\n{other}", Halves).Events)).Outcome);
    }

    // Gotcha 15: stored is not timestamp, and a time without a zone is no instant.
    [Fact]
    public void Gotcha15_Times_AreKeptApart()
    {
        var both = XapiFixture.With(("result", """{"success":true}"""), ("timestamp", "\"2026-03-02T10:15:00.5+01:00\""), ("stored", "\"2026-03-03T00:00:00Z\""));
        var local = XapiFixture.With(("result", """{"success":true}"""), ("timestamp", "\"2026-03-02T10:15:00\""));

        Assert.Equal((Instant.FromUtc(2026, 3, 2, 9, 15).Plus(Duration.FromMilliseconds(500)), Instant.FromUtc(2026, 3, 3, 0, 0)), (Single(both).Occurred, Single(both).Recorded));
        Assert.Null(Single(local).Occurred);
        Assert.Contains("timestamp-without-zone", Map(local, Halves).Codes);
        Assert.Equal(Instant.FromUtc(2026, 3, 2, 9, 15), Single(local, Halves with { Zone = "Europe/Vienna" }).Occurred);
    }

    [Fact]
    public void Events_OfCompetencyRules_FindThemByActivityContextPrefixTypeAndExtension()
    {
        var statement = XapiFixture.With(
            ("result", """{"success":true,"extensions":{"https://example.org/skills":["r"]}}"""),
            ("object", """{"id":"https://example.org/q/1","definition":{"type":"https://example.org/type","extensions":{"https://example.org/skills":["x","half"]}}}"""),
            ("context", """{"contextActivities":{"grouping":[{"id":"https://example.org/c/third"}],"parent":[{"id":"https://example.org/quiz"}]},"extensions":{"https://example.org/one":"y"}}"""));

        Assert.Equal(["third"], Found(new() { In = [XapiActivityPlace.Grouping], Prefix = "https://example.org/c/" }));
        Assert.Equal(["q"], Found(new() { In = [XapiActivityPlace.Parent], Activity = "https://example.org/quiz", Competencies = [CompetencyId.From("q")] }));
        Assert.Equal(["t"], Found(new() { ActivityType = "https://example.org/type", Competencies = [CompetencyId.From("t")] }));
        Assert.Equal(["x", "half", "r"], Found(new() { Extension = "https://example.org/skills" }));
        Assert.Equal(["y"], Found(new() { Extension = "https://example.org/one" }));
        Assert.Empty(Found(new() { Prefix = "https://example.org/c/" }));

        IEnumerable<string> Found(XapiCompetencyRule rule) => Map(statement, new XapiProfile { Competencies = [rule] }).Events.SelectMany(item => ((EvidenceRecord)item).Competencies).Select(id => id.Value);
    }

    [Fact]
    public void Events_WithFramework_TakeItsCompetenciesByIdentifierOrCode()
    {
        var framework = CompetencyFramework.CreateBuilder("f", "F").Add(new Competency { Id = CompetencyId.From("c1"), Code = "half", Statement = "Halves" }).Build().Framework;
        var statement = XapiFixture.With(("result", """{"success":true}"""));
        var mapping = new XapiEvidenceMapping(Halves, framework);

        Assert.Equal("c1", Assert.Single(Assert.IsType<EvidenceRecord>(Assert.Single(mapping.Events(XapiFixture.ReadAll(statement)))).Competencies).Value);
        var other = new XapiEvidenceMapping(new XapiProfile { Competencies = [XapiCompetencyRule.Of("https://example.org/q/1", CompetencyId.From("third"))] }, framework);
        Assert.Empty(other.Events(XapiFixture.ReadAll(statement)));
        Assert.Equal("unknown-competency", other.Diagnostics.Single(item => item.Severity == DiagnosticSeverity.Warning).Code);
    }

    [Fact]
    public void Events_OfFullStatement_KeepWhatEvidenceHas()
    {
        var record = Single(XapiFixture.Full, Halves with { HintsExtension = "https://example.org/hints" });

        Assert.Equal(Outcome.Score(3, 5), record.Outcome);
        Assert.Equal((2, "https://example.org/q/1", "https://example.org/quiz", EvidenceSource.Item), (record.Hints, record.Item, record.Activity, record.Source));
        Assert.Equal(Author.Of("mailto:okafor@example.org", PersonRole.Educator), record.Author);
    }

    [Fact]
    public void Events_OfOpinion_AreNoneUnlessTheProfileSaysSo()
    {
        var statement = XapiFixture.With(("object", """{"id":"https://example.org/q/1","definition":{"interactionType":"likert"}}"""), ("result", """{"score":{"raw":4,"min":1,"max":5}}"""));

        Assert.Equal(["opinion-is-no-evidence"], Map(statement, Halves).Codes);
        Assert.Single(Map(statement, Halves with { OpinionsAreEvidence = true }).Events);
    }

    [SharedFact(Combat)]
    public void SimulatedStatements_BecomeEvidenceByAProfile()
    {
        var profile = new XapiProfile
        {
            Competencies = [new XapiCompetencyRule { In = [XapiActivityPlace.Category], Activity = "https://xapinet.org/xapi/tc3/cuf/hemorrhage_control/v1", Competencies = [CompetencyId.From("hemorrhage-control")] }],
            OpinionsAreEvidence = true,
        };
        var mapping = new XapiEvidenceMapping(profile);
        var journals = mapping.Journals(XapiReader.ReadFile(SharedFiles.PathOf(Combat)));

        Assert.Equal(2814, mapping.StatementCount);
        Assert.Equal(138, journals.Sum(journal => journal.Events.Count));
        Assert.Equal(6, journals.Count);

        // Without opinions nothing remains: completion and skipping are no evidence.
        Assert.Empty(new XapiEvidenceMapping(profile with { OpinionsAreEvidence = false }).Journals(XapiReader.ReadFile(SharedFiles.PathOf(Combat))));
    }

    [Fact]
    public void Profile_WrittenAndRead_IsEqual()
    {
        var profile = Halves with
        {
            Verbs = [new XapiVerbRule("https://example.org/verb", XapiVerbMeaning.Success, XapiPreference.Score)],
            UsesStandardVerbs = false,
            Learners = new XapiLearnerRule { Learners = Named("mailto:a@example.org"), HomePages = ["https://x.example.org"], OnlyNamed = true },
            NegativeScores = XapiNegativeScore.FullRange,
            AbsentMinimumIsZero = true,
            OpinionsAreEvidence = true,
            GroupsAreTheirMembers = true,
            Zone = "UTC",
            HintsExtension = "https://example.org/hints",
        };
        foreach (var one in (XapiProfile[])[profile, XapiProfile.Default])
        {
            using var stream = new MemoryStream();
            XapiProfile.Write(stream, one);
            stream.Position = 0;
            Assert.Equal(one, XapiProfile.Read(stream));
        }
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"format":"personalized-learning/xapi-profile","version":2}""")]
    [InlineData("""{"format":"personalized-learning/xapi-profile","version":1,"zone":"Nowhere/At all"}""")]
    [InlineData("""{"format":"personalized-learning/xapi-profile","version":1,"verbs":[null]}""")]
    [InlineData("""{"format":"personalized-learning/xapi-profile","version":1,"competencies":[{}]}""")]
    [InlineData("""{"format":"personalized-learning/xapi-profile","version":1,"competencies":[{"activity":"x"}]}""")]
    [InlineData("""{"format":"personalized-learning/xapi-profile","version":1,"learners":{"named":{"x":null}}}""")]
    public void Profile_OfWhatIsNone_IsRefused(string text) =>
        Assert.Throws<Serialization.LearningJsonException>(() => XapiProfile.Read(XapiFixture.Stream(text)));

    private static Dictionary<string, LearnerId> Named(string identifier) => new() { [identifier] = LearnerId.From("ana") };

    private static EvidenceRecord Single(string text, XapiProfile? profile = null) => Assert.IsType<EvidenceRecord>(Assert.Single(Map(text, profile ?? Halves).Events));

    private static (List<JournalEvent> Events, List<string> Codes) Map(string text, XapiProfile profile)
    {
        var mapping = new XapiEvidenceMapping(profile);
        var events = mapping.Events(XapiFixture.ReadAll(text)).ToList();
        foreach (var item in events)
        {
            new LearnerJournal(item.Learner).Append(item);
        }

        return (events, [.. mapping.Diagnostics.Where(item => item.Code is not ("statement-without-id" or "list-expected")).Select(item => item.Code)]);
    }
}
