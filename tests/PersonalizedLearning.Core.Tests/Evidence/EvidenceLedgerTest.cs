using FsCheck.Xunit;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Testing.Generators;
using Outcome = PersonalizedLearning.Evidence.Outcome;

namespace PersonalizedLearning.Core.Tests.Evidence;

[Properties(Arbitrary = [typeof(DomainGenerators)], MaxTest = 400)]
public sealed class EvidenceLedgerTest
{
    [Property]
    public void Entries_StandAsThePlainModelSays(EventSequence sequence, byte day)
    {
        var asOf = TimeGenerators.AtDay(day);

        var ledger = sequence.ToLedger(asOf);

        Assert.Equal(PlainLedger.StandingsOf(sequence.Events, asOf), ledger.Entries.ToDictionary(entry => entry.Record.Id, entry => entry.Standing));
        Assert.Equal(sequence.ToJournal().EventsAsOf(asOf).OfType<EvidenceRecord>(), ledger.Entries.Select(entry => entry.Record));
    }

    [Property]
    public void By_NamesTheEventThatVoidedOrSuperseded(EventSequence sequence)
    {
        var journal = sequence.ToJournal();
        foreach (var entry in sequence.ToLedger(TimeGenerators.End).Entries)
        {
            var by = entry.By is { } id ? journal.Find(id) : null;
            Assert.True(
                entry.Standing switch
                {
                    EvidenceStanding.Voided => by is EvidenceVoided voided && voided.Evidence == entry.Record.Id,
                    EvidenceStanding.Superseded => by is EvidenceRecord later && later.Supersedes == entry.Record.Id && JournalOrder.Instance.Compare(later, entry.Record) > 0,
                    _ => by is null && entry.By is null,
                },
                $"{entry.Record.Id} is {entry.Standing} by {by}");
        }
    }

    [Property]
    public void EntriesFor_ACompetency_AreThoseThatBearOnIt(EventSequence sequence)
    {
        var ledger = sequence.ToLedger(TimeGenerators.End);

        Assert.All(ledger.Competencies, competency =>
            Assert.Equal(ledger.Entries.Where(entry => entry.Record.Competencies.Contains(competency)), ledger.EntriesFor(competency)));
        Assert.Equal(ledger.Entries.SelectMany(entry => entry.Record.Competencies).Distinct().Order(), ledger.Competencies);
        Assert.Empty(ledger.EntriesFor(default));
    }

    [Property]
    public void From_AJournalThatGrowsLater_SeesNothingOfIt(EventSequence sequence)
    {
        var journal = EventSequence.JournalOf(sequence.Events.Take(sequence.Events.Count / 2));
        var ledger = EvidenceLedger.From(journal, TimeGenerators.End);
        var before = ledger.Entries.ToList();

        foreach (var item in sequence.Events)
        {
            journal.Append(item);
        }

        Assert.Equal(before, ledger.Entries);
    }

    [Fact]
    public void From_AChainOfSupersession_LeavesTheLastStanding() =>
        Assert.Equal(
            [EvidenceStanding.Superseded, EvidenceStanding.Superseded, EvidenceStanding.Standing],
            StandingsOf(Record(0), Record(1, 0), Record(2, 1)));

    [Fact]
    public void From_AChainWhoseLastIsVoided_LetsTheOneBeforeStandAgain() =>
        Assert.Equal(
            [EvidenceStanding.Superseded, EvidenceStanding.Standing, EvidenceStanding.Voided],
            StandingsOf(Record(0), Record(1, 0), Record(2, 1), Voided(3, 2)));

    [Fact]
    public void From_ACircleOfSupersession_LeavesTheLastStanding() =>
        Assert.Equal([EvidenceStanding.Superseded, EvidenceStanding.Standing], StandingsOf(Record(0, 1), Record(1, 0)));

    [Fact]
    public void From_AVoidThatCameBeforeItsRecord_VoidsIt() =>
        Assert.Equal([EvidenceStanding.Voided], StandingsOf(Voided(0, 1), Record(1)));

    [Fact]
    public void From_AVoidKnownLater_DoesNotCountYet()
    {
        EventSequence sequence = new([Record(0), Voided(1, 0)]);

        Assert.Equal(EvidenceStanding.Standing, sequence.ToLedger(TimeGenerators.AtDay(0)).Entries.Single().Standing);
        Assert.Equal(EvidenceStanding.Voided, sequence.ToLedger(TimeGenerators.AtDay(1)).Entries.Single().Standing);
    }

    private static IEnumerable<EvidenceStanding> StandingsOf(params ReadOnlySpan<JournalEvent> events) =>
        new EventSequence(ValueList.Create(events)).ToLedger(TimeGenerators.End).Entries.Select(entry => entry.Standing);

    private static EvidenceRecord Record(int day, int? supersedes = null) =>
        EvidenceRecord.Observed(JournalGenerators.Id(day).Value, JournalGenerators.Learner, FrameworkGenerators.Id(0), Outcome.Correct(true), TimeGenerators.AtDay(day))
            with { Supersedes = supersedes is { } earlier ? JournalGenerators.Id(earlier) : null };

    private static EvidenceVoided Voided(int day, int evidence) => new()
    {
        Id = JournalGenerators.Id(day),
        Learner = JournalGenerators.Learner,
        Evidence = JournalGenerators.Id(evidence),
        Reason = "mistake",
        Occurred = TimeGenerators.AtDay(day),
    };
}
