using System.Runtime.InteropServices;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Evidence;

/// <summary>The evidence of a journal that grows, by competency, and whether it stood as of any instant. What <see cref="EvidenceLedger"/> says of all is told here of one competency.</summary>
internal sealed class EvidenceIndex
{
    private readonly Dictionary<string, List<EvidenceRecord>> byCompetency = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Instant> voidedFrom = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<EvidenceRecord>> successors = new(StringComparer.Ordinal);

    /// <summary>Takes in an event, whatever it is and in whatever order.</summary>
    public void Take(JournalEvent item)
    {
        if (item is EvidenceVoided voided)
        {
            ref var since = ref CollectionsMarshal.GetValueRefOrAddDefault(voidedFrom, voided.Evidence.Value, out var isVoid);
            since = isVoid ? Instant.Min(since, voided.KnownFrom) : voided.KnownFrom;
        }
        else if (item is EvidenceRecord record)
        {
            foreach (var competency in record.Competencies)
            {
                Insert(byCompetency, competency.Value, record);
            }

            if (record.Supersedes is { } earlier)
            {
                Insert(successors, earlier.Value, record);
            }
        }
    }

    /// <summary>How a record stood as of an instant at which it was known.</summary>
    public EvidenceStanding StandingOf(EvidenceRecord record, Instant asOf) =>
        IsVoid(record, asOf) ? EvidenceStanding.Voided : IsSuperseded(record, asOf) ? EvidenceStanding.Superseded : EvidenceStanding.Standing;

    /// <summary>How many records on a competency were known as of an instant.</summary>
    public int CountOn(CompetencyId competency, Instant asOf) => byCompetency.TryGetValue(competency.Value, out var records) ? CountAsOf(records, asOf) : 0;

    /// <summary>The records on a competency that were known as of an instant, in the order of the journal.</summary>
    public StandingRecord[] RecordsOn(CompetencyId competency, Instant asOf)
    {
        var known = new StandingRecord[CountOn(competency, asOf)];
        for (var place = 0; place < known.Length; place++)
        {
            var record = byCompetency[competency.Value][place];
            known[place] = new StandingRecord(record, StandingOf(record, asOf));
        }

        return known;
    }

    /// <summary>Those of them that became known after another instant.</summary>
    public IEnumerable<StandingRecord> RecordsAfter(CompetencyId competency, Instant known, Instant asOf)
    {
        if (byCompetency.TryGetValue(competency.Value, out var records))
        {
            for (var place = CountAsOf(records, known); place < records.Count && records[place].KnownFrom <= asOf; place++)
            {
                yield return new StandingRecord(records[place], StandingOf(records[place], asOf));
            }
        }
    }

    private bool IsVoid(EvidenceRecord record, Instant asOf) => voidedFrom.Count > 0 && voidedFrom.TryGetValue(record.Id.Value, out var since) && since <= asOf;

    private bool IsSuperseded(EvidenceRecord record, Instant asOf) =>
        successors.Count > 0 && successors.TryGetValue(record.Id.Value, out var named)
        && named.Exists(later => later.KnownFrom <= asOf && JournalOrder.Instance.Compare(later, record) > 0 && !IsVoid(later, asOf));

    private static void Insert(Dictionary<string, List<EvidenceRecord>> lists, string key, EvidenceRecord record)
    {
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(lists, key, out _);
        list ??= [];
        list.Insert(list.Count == 0 || JournalOrder.Instance.Compare(list[^1], record) < 0 ? list.Count : ~list.BinarySearch(record, JournalOrder.Instance), record);
    }

    private static int CountAsOf(List<EvidenceRecord> records, Instant asOf)
    {
        var (least, most) = (0, records.Count);
        while (least < most)
        {
            var middle = (least + most) / 2;
            (least, most) = records[middle].KnownFrom <= asOf ? (middle + 1, most) : (least, middle);
        }

        return least;
    }
}
