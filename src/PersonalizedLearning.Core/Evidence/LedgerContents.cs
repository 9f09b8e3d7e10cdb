using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Evidence;

/// <summary>What a ledger holds: all records, whether they stand, and those of each competency one after the other.</summary>
internal sealed class LedgerContents
{
    private readonly EvidenceRecord[] records;
    private readonly Dictionary<int, LedgerEntry> fallen;
    private readonly RecordsByCompetency byCompetency;
    private readonly Lazy<LedgerEntry[]> entries;

    private LedgerContents(EvidenceRecord[] records, Dictionary<int, LedgerEntry> fallen, IReadOnlyList<JournalEvent> others)
    {
        this.records = records;
        this.fallen = fallen;
        Others = others;
        byCompetency = new RecordsByCompetency(records, fallen);
        entries = new Lazy<LedgerEntry[]>(() => [.. records.Select((record, position) => fallen.GetValueOrDefault(position) ?? new LedgerEntry(record, EvidenceStanding.Standing))]);
    }

    /// <summary>All records in the order of the journal.</summary>
    public LedgerEntry[] Entries => entries.Value;

    /// <summary>All events that are neither evidence nor about it, in the order of the journal.</summary>
    public IReadOnlyList<JournalEvent> Others { get; }

    /// <summary>The competencies on which any record bears, in no particular order.</summary>
    public IEnumerable<CompetencyId> Competencies => byCompetency.Competencies;

    /// <summary>Sorts events out.</summary>
    /// <param name="known">The events, in the order of the journal.</param>
    public static LedgerContents Of(ReadOnlySpan<JournalEvent> known)
    {
        var records = new EvidenceRecord[known.Length];
        var count = 0;
        var voidedBy = new Dictionary<string, EventId>(StringComparer.Ordinal);
        var others = new List<JournalEvent>();
        foreach (var item in known)
        {
            switch (item)
            {
                case EvidenceRecord record:
                    records[count++] = record;
                    break;
                case EvidenceVoided voided:
                    voidedBy.TryAdd(voided.Evidence.Value, voided.Id);
                    break;
                default:
                    others.Add(item);
                    break;
            }
        }

        Array.Resize(ref records, count);
        return Of(records, voidedBy, others);
    }

    /// <summary>The same with one record void.</summary>
    public LedgerContents Voiding(EventId evidence, EventId by)
    {
        var voidedBy = fallen.Values.Where(entry => entry.Standing == EvidenceStanding.Voided)
            .ToDictionary(entry => entry.Record.Id.Value, entry => entry.By!.Value, StringComparer.Ordinal);
        voidedBy.TryAdd(evidence.Value, by);
        return Of(records, voidedBy, Others);
    }

    /// <summary>The same with records and other events in another form.</summary>
    public LedgerContents With(Func<EvidenceRecord, EvidenceRecord> changed, Func<JournalEvent, JournalEvent> changedOther)
    {
        EvidenceRecord[] now = [.. records.Select(changed)];
        return new LedgerContents(now, fallen.ToDictionary(item => item.Key, item => item.Value with { Record = now[item.Key] }), [.. Others.Select(changedOther)]);
    }

    /// <summary>The records that bear on a competency, in the order of the journal.</summary>
    public ArraySegment<StandingRecord> On(CompetencyId competency) => byCompetency[competency];

    private static LedgerContents Of(EvidenceRecord[] records, Dictionary<string, EventId> voidedBy, IReadOnlyList<JournalEvent> others)
    {
        // Few are named by others, so most are told apart by one look.
        var named = new HashSet<string>(voidedBy.Keys, StringComparer.Ordinal);
        foreach (var record in records)
        {
            if (record.Supersedes is { } earlier)
            {
                named.Add(earlier.Value);
            }
        }

        // Walking backwards sees each record's successors first, so a supersession that points forward in time has no effect.
        var supersededBy = new Dictionary<string, EventId>(StringComparer.Ordinal);
        var fallen = new Dictionary<int, LedgerEntry>();
        for (var position = records.Length - 1; position >= 0; position--)
        {
            var record = records[position];
            var isNamed = named.Contains(record.Id.Value);
            if (isNamed && voidedBy.TryGetValue(record.Id.Value, out var by))
            {
                fallen.Add(position, new LedgerEntry(record, EvidenceStanding.Voided, by));
                continue;
            }

            if (isNamed && supersededBy.TryGetValue(record.Id.Value, out by))
            {
                fallen.Add(position, new LedgerEntry(record, EvidenceStanding.Superseded, by));
            }

            if (record.Supersedes is { } earlier)
            {
                supersededBy[earlier.Value] = record.Id;
            }
        }

        return new LedgerContents(records, fallen, others);
    }
}
