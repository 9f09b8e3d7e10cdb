using System.Text;
using FsCheck.Xunit;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Serialization;
using PersonalizedLearning.Testing.Generators;
using Outcome = PersonalizedLearning.Evidence.Outcome;

namespace PersonalizedLearning.Core.Tests.Serialization;

[Properties(Arbitrary = [typeof(DomainGenerators)], MaxTest = 300)]
public sealed class JournalJsonTest
{
    private static readonly JsonKind Kind = JsonKind.Of("journal");

    [Property]
    public void ReadEvent_OfWhatWriteEventWrote_IsEqual(WrittenJournal journal)
    {
        foreach (var item in journal.Events)
        {
            var text = LearningJson.WriteEvent(item);

            Assert.Equal(item, LearningJson.ReadEvent(text));
            Assert.DoesNotContain(text, sign => char.IsControl(sign) || sign is '\u2028' or '\u2029');
        }
    }

    [Property]
    public void ReadJournals_OfWhatWriteJournalWrote_IsEqual(WrittenJournal journal) => AssertReadBack(journal.ToJournal());

    [Property]
    public void ReadJournals_OfOrdinaryEvents_IsEqual(EventSequence sequence) => AssertReadBack(sequence.ToJournal());

    [Property]
    public void ReadJournals_OfLinesInAnyOrder_WithEmptyLinesAndCarriageReturns_IsTheSame(WrittenJournal journal, int seed)
    {
        var random = new Random(seed);
        var lines = journal.Events.Select(LearningJson.WriteEvent).SelectMany(line => random.Next(2) == 0 ? [line] : new[] { "", " \t", line + " " }).ToArray();
        random.Shuffle(lines);

        var read = (JournalRead)Kind.ReadText(string.Join(random.Next(2) == 0 ? "\n" : "\r\n", lines));

        Assert.Empty(read.Diagnostics);
        Assert.Equal(journal.ToJournal().Events, read.Journals.SelectMany(item => item.Events));
    }

    [Property]
    public void ReadJournals_OfSeveralLearners_GivesEachItsOwn_ByTheirIdentifiers(WrittenJournal first, WrittenJournal second)
    {
        var (other, learner) = (LearnerId.From("\"Ω\" 😀"), JournalGenerators.Learner);
        var lines = first.Events.Concat(second.Events.Select(item => item with { Learner = other })).Reverse().Select(LearningJson.WriteEvent);

        var read = (JournalRead)Kind.ReadText(string.Join('\n', lines));

        Assert.Empty(read.Diagnostics);
        Assert.Equal(first.ToJournal().Events, read.Journals.SingleOrDefault(item => item.Learner == learner)?.Events ?? []);
        Assert.Equal(second.Events.Count, read.Journals.SingleOrDefault(item => item.Learner == other)?.Events.Count ?? 0);
        Assert.Equal(read.Journals.Select(item => item.Learner).Order(), read.Journals.Select(item => item.Learner));
    }

    [Fact]
    public void ReadJournals_OfAConflict_KeepsTheFirst_AndReportsTheOther()
    {
        var (first, other) = (Answer(true), Answer(false));

        var read = (JournalRead)Kind.ReadText($"{LearningJson.WriteEvent(first)}\n\n{LearningJson.WriteEvent(other)}\n{LearningJson.WriteEvent(first)}\n");

        Assert.Equal([first], Assert.Single(read.Journals).Events);
        var diagnostic = Assert.Single(read.Diagnostics);
        Assert.Equal(("conflicting-event", DiagnosticSeverity.Error, "line 3"), (diagnostic.Code, diagnostic.Severity, diagnostic.Place));
    }

    [Fact]
    public void ReadEvent_WithTheKindLast_IsTheSame()
    {
        var text = LearningJson.WriteEvent(Answer(true));
        const string First = "\"kind\":\"evidence\",";
        var late = text.Replace(First, "", StringComparison.Ordinal)[..^1] + ",\"kind\":\"evidence\"}";
        var lateType = text.Replace("\"type\":\"correct\",\"correct\":true", "\"correct\":true,\"type\":\"correct\"", StringComparison.Ordinal);

        Assert.Contains(First, text, StringComparison.Ordinal);
        Assert.NotEqual(text, lateType);
        Assert.Equal(Answer(true), LearningJson.ReadEvent(late));
        Assert.Equal(Answer(true), LearningJson.ReadEvent(lateType));
    }

    [Theory]
    [InlineData("\"kind\":\"evidence\"", "\"kind\":\"unheard\"", "$", "unheard")]
    [InlineData("\"kind\":\"evidence\"", "\"kind\":\"Evidence\"", "$", "Evidence")]
    [InlineData("\"kind\":\"evidence\",", "", "$", "kind")]
    [InlineData("\"kind\":\"evidence\"", "\"$type\":\"evidence\"", "$.$type", "'$")]
    [InlineData("\"kind\":\"evidence\"", "\"kind\":\"evidence\",\"$id\":\"1\"", "$.$id", "'$")]
    [InlineData("\"kind\":\"evidence\"", "\"kind\":\"evidence\",\"kind\":\"evidence\"", "$.kind", "twice")]
    [InlineData("\"kind\":\"evidence\"", "\"kind\":null", "$.kind", "string")]
    [InlineData("\"type\":\"correct\"", "\"type\":\"unheard\"", "$.outcome", "unheard")]
    [InlineData("\"type\":\"correct\",", "", "$.outcome", "type")]
    [InlineData("\"id\":\"e1\"", "\"id\":\"\"", "$.id", "identifier")]
    [InlineData("\"id\":\"e1\"", "\"id\":\"a\\nb\"", "$.id", "identifier")]
    [InlineData("\"id\":\"e1\"", "\"id\":\"e1\",\"sequence\":-1", "$", "Sequence")]
    [InlineData("\"id\":\"e1\"", "\"id\":\"e1\",\"hints\":2147483648", "$.hints", "outside")]
    [InlineData("\"id\":\"e1\"", "\"id\":\"e1\",\"occurred\":\"2026-13-01T00:00:00Z\"", "$.occurred", "2026-13-01")]
    [InlineData("\"id\":\"e1\"", "\"id\":\"e1\",\"occurred\":\"2026-12-01T00:00:00+01:00\"", "$.occurred", "ISO 8601")]
    [InlineData("\"id\":\"e1\"", "\"id\":\"e1\",\"author\":{\"role\":\"teacher\"}", "$.author.role", "educator")]
    [InlineData("[\"c\"]", "[]", "$", "Competencies")]
    [InlineData("[\"c\"]", "[\"c\",\"c\"]", "$", "once")]
    [InlineData("{\"type\":\"correct\",\"correct\":true}", "{\"type\":\"score\",\"value\":1,\"max\":0}", "$.outcome", "max")]
    [InlineData("{\"type\":\"correct\",\"correct\":true}", "{\"type\":\"score\",\"value\":-1,\"max\":5}", "$.outcome", "-1")]
    [InlineData("{\"type\":\"correct\",\"correct\":true}", "{\"type\":\"score\",\"value\":1e999,\"max\":5}", "$.outcome", "value")]
    [InlineData("{\"type\":\"correct\",\"correct\":true}", "{\"type\":\"rating\",\"rating\":5}", "$.outcome", "5")]
    [InlineData("{\"type\":\"correct\",\"correct\":true}", "null", "$", "Outcome")]
    public void Read_AnEventThatIsNone_NamesThePlaceTheValueAndTheLine(string what, string by, string path, string says)
    {
        const string Valid = """{"kind":"evidence","id":"e1","learner":"l","competencies":["c"],"outcome":{"type":"correct","correct":true}}""";
        Assert.Contains(what, Valid, StringComparison.Ordinal);
        var text = Valid.Replace(what, by, StringComparison.Ordinal);

        var ofEvent = Assert.Throws<LearningJsonException>(() => LearningJson.ReadEvent(text));
        var ofJournal = Kind.Refused(by, $"\n{Valid}\n{text}");

        Refusal.Check(ofEvent, by);
        Assert.Equal(path, ofEvent.Path);
        Assert.Equal((path, 3L), (ofJournal.Path, ofJournal.Line));
        Assert.Contains(says, ofEvent.Problem, StringComparison.Ordinal);
        Assert.Equal(ofEvent.Problem, ofJournal.Problem);
    }

    public static TheoryData<string> HalfPairs => ["a\ud800b", "\udc00"];

    [Theory]
    [MemberData(nameof(HalfPairs), DisableDiscoveryEnumeration = true)]
    public void Append_OfATextWithHalfASurrogatePair_IsRefused_AsNoFileCouldGiveItBack(string text)
    {
        var journal = new LearnerJournal(JournalGenerators.Learner);
        JournalEvent[] events =
        [
            Answer(true) with { Item = text }, Answer(true) with { Context = text }, Answer(true) with { Supports = ["", text] }, Answer(true) with { Supports = [null!] },
            new EvidenceVoided { Id = EventId.From("e2"), Learner = JournalGenerators.Learner, Evidence = EventId.From("e1"), Reason = text },
        ];

        Assert.All(events, item => Assert.Throws<ArgumentException>(() => journal.Append(item)));
        Assert.Throws<ArgumentException>(() => LearningJson.WriteEvent(events[0]));
        Assert.Throws<LearningJsonException>(() => LearningJson.ReadEvent($$"""{"kind":"evidenceVoided","id":"e2","learner":"l","evidence":"e1","reason":"{{text}}"}"""));
    }

    [Fact]
    public void ReadEvent_OfNothingUsable_IsRefused()
    {
        Assert.Throws<ArgumentNullException>(() => LearningJson.ReadEvent(null!));
        Assert.All(["", " ", "null", "[]", "{}", "1", "{\"kind\":\"evidence\"}"], text => Refusal.Check(Assert.Throws<LearningJsonException>(() => LearningJson.ReadEvent(text)), text));
    }

    [Fact]
    public void WriteJournal_WritesOneLineAnEvent_WithoutWhatHasItsDefault()
    {
        var journal = new LearnerJournal(JournalGenerators.Learner);
        journal.Append(Answer(true));
        using var stream = new MemoryStream();

        LearningJson.WriteJournal(stream, journal);

        Assert.Equal(
            "{\"kind\":\"evidence\",\"id\":\"e1\",\"learner\":\"learner\",\"competencies\":[\"c0\"],\"outcome\":{\"type\":\"correct\",\"correct\":true}}\n",
            Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static void AssertReadBack(LearnerJournal journal)
    {
        using var stream = new MemoryStream();
        LearningJson.WriteJournal(stream, journal);

        var read = (JournalRead)Kind.ReadBytes(stream.ToArray());

        Assert.Empty(read.Diagnostics);
        Assert.Equal(journal.Events.Count == 0 ? 0 : 1, read.Journals.Count);
        Assert.Equal(journal.Events, read.Journals.SelectMany(item => item.Events));
        Assert.Equal(stream.ToArray(), Kind.Written(read));
        Assert.Equal(journal.Events.Count, stream.ToArray().AsSpan().Count((byte)'\n'));
    }

    private static EvidenceRecord Answer(bool correct) =>
        EvidenceRecord.Observed("e1", JournalGenerators.Learner, FrameworkGenerators.Id(0), Outcome.Correct(correct));
}
