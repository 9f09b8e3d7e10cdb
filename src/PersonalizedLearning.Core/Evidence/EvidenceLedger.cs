using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Evidence;

/// <summary>The evidence about one learner as it was known at an instant: a view of the journal.</summary>
/// <remarks>Immutable; later events in the journal change nothing here. Thread safe.</remarks>
public sealed class EvidenceLedger
{
    private readonly Dictionary<CompetencyId, List<LedgerEntry>> byCompetency = [];

    private EvidenceLedger(LearnerId learner, Instant asOf, LedgerEntry[] entries, List<JournalEvent> otherEvents)
    {
        OtherEvents = otherEvents;
        Learner = learner;
        AsOf = asOf;
        Entries = Array.AsReadOnly(entries);
        foreach (var entry in entries)
        {
            foreach (var competency in entry.Record.Competencies)
            {
                if (!byCompetency.TryGetValue(competency, out var list))
                {
                    byCompetency.Add(competency, list = []);
                }

                list.Add(entry);
            }
        }
    }

    /// <summary>Gets the learner.</summary>
    public LearnerId Learner { get; }

    /// <summary>Gets the instant as of which it holds.</summary>
    public Instant AsOf { get; }

    /// <summary>Gets all records in the order of the journal, also those that do not stand any more.</summary>
    public IReadOnlyList<LedgerEntry> Entries { get; }

    /// <summary>Gets the events known by then that are neither evidence nor about it, in the order of the journal: what else mastery rests on is among them.</summary>
    internal IReadOnlyList<JournalEvent> OtherEvents { get; }

    /// <summary>Gets the competencies on which any record bears, in ordinal order.</summary>
    public IEnumerable<CompetencyId> Competencies => byCompetency.Keys.Order();

    /// <summary>Derives the ledger of a journal.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="asOf">The instant; what was recorded later is not seen.</param>
    /// <returns>The ledger.</returns>
    /// <remarks>
    /// A record is superseded by a record that names it, comes later in the order of the journal and was not voided itself.
    /// A void counts from when it was known, in whatever order it arrived.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="journal"/> is null.</exception>
    public static EvidenceLedger From(LearnerJournal journal, Instant asOf)
    {
        ArgumentNullException.ThrowIfNull(journal);
        var records = new List<EvidenceRecord>();
        var voidedBy = new Dictionary<EventId, EventId>();
        var others = new List<JournalEvent>();
        foreach (var item in journal.EventsAsOf(asOf))
        {
            switch (item)
            {
                case EvidenceRecord record:
                    records.Add(record);
                    break;
                case EvidenceVoided voided:
                    voidedBy.TryAdd(voided.Evidence, voided.Id);
                    break;
                default:
                    others.Add(item);
                    break;
            }
        }

        return new EvidenceLedger(journal.Learner, asOf, Resolve(records, voidedBy), others);
    }

    /// <summary>Makes the ledger as it would be if a record were void.</summary>
    /// <param name="evidence">The record.</param>
    /// <param name="by">What voids it.</param>
    internal EvidenceLedger Voiding(EventId evidence, EventId by)
    {
        var voidedBy = Entries.Where(entry => entry.Standing == EvidenceStanding.Voided).ToDictionary(entry => entry.Record.Id, entry => entry.By!.Value);
        voidedBy.TryAdd(evidence, by);
        return new EvidenceLedger(Learner, AsOf, Resolve([.. Entries.Select(entry => entry.Record)], voidedBy), [.. OtherEvents]);
    }

    /// <summary>Gets the records that bear on a competency, in the order of the journal.</summary>
    /// <param name="competency">The competency.</param>
    /// <returns>The records; empty when there is none.</returns>
    public IReadOnlyList<LedgerEntry> EntriesFor(CompetencyId competency) =>
        byCompetency.TryGetValue(competency, out var list) ? list.AsReadOnly() : [];

    /// <summary>The same ledger with records and other events in another form; their identifiers, order and standing stay.</summary>
    internal EvidenceLedger With(Func<EvidenceRecord, EvidenceRecord> records, Func<JournalEvent, JournalEvent> others) =>
        new(Learner, AsOf, [.. Entries.Select(entry => entry with { Record = records(entry.Record) })], [.. OtherEvents.Select(others)]);

    private static LedgerEntry[] Resolve(List<EvidenceRecord> records, Dictionary<EventId, EventId> voidedBy)
    {
        // Walking backwards sees each record's successors first, so a supersession that points forward in time has no effect.
        var supersededBy = new Dictionary<EventId, EventId>();
        var entries = new LedgerEntry[records.Count];
        for (var position = records.Count - 1; position >= 0; position--)
        {
            var record = records[position];
            if (voidedBy.TryGetValue(record.Id, out var by))
            {
                entries[position] = new LedgerEntry(record, EvidenceStanding.Voided, by);
                continue;
            }

            entries[position] = supersededBy.TryGetValue(record.Id, out by)
                ? new LedgerEntry(record, EvidenceStanding.Superseded, by)
                : new LedgerEntry(record, EvidenceStanding.Standing);
            if (record.Supersedes is { } earlier)
            {
                supersededBy[earlier] = record.Id;
            }
        }

        return entries;
    }
}
