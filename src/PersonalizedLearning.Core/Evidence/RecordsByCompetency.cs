using System.Runtime.InteropServices;
using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Evidence;

/// <summary>The records of a ledger, those of one competency after those of another.</summary>
internal sealed class RecordsByCompetency
{
    // By their texts, as the runtime hashes these faster than identifiers that hold them.
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly StandingRecord[] grouped;
    private readonly int[] ends;

    /// <summary>Groups records.</summary>
    /// <param name="records">All records, in the order of the journal.</param>
    /// <param name="fallen">Those that do not stand any more, by position.</param>
    public RecordsByCompetency(EvidenceRecord[] records, Dictionary<int, LedgerEntry> fallen)
    {
        var placeOf = new List<int>(records.Length);
        var counts = Count(records, placeOf);

        // Each moves on from its start to its end while the records are put in.
        ends = StartsOf(counts);
        grouped = new StandingRecord[placeOf.Count];
        var next = 0;
        for (var position = 0; position < records.Length; position++)
        {
            var standing = fallen.TryGetValue(position, out var entry) ? entry.Standing : EvidenceStanding.Standing;
            for (var bearing = records[position].Competencies.Count; bearing > 0; bearing--)
            {
                grouped[ends[placeOf[next++]]++] = new StandingRecord(records[position], standing, position);
            }
        }
    }

    /// <summary>The competencies on which any record bears, in no particular order.</summary>
    public IEnumerable<CompetencyId> Competencies => places.Keys.Select(CompetencyId.From);

    /// <summary>The records that bear on a competency, in the order of the journal.</summary>
    public ArraySegment<StandingRecord> this[CompetencyId competency]
    {
        get
        {
            if (!places.TryGetValue(competency.Value, out var place))
            {
                return ArraySegment<StandingRecord>.Empty;
            }

            var start = place == 0 ? 0 : ends[place - 1];
            return new ArraySegment<StandingRecord>(grouped, start, ends[place] - start);
        }
    }

    private List<int> Count(EvidenceRecord[] records, List<int> placeOf)
    {
        var counts = new List<int>();
        foreach (var record in records)
        {
            foreach (var competency in record.Competencies)
            {
                ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(places, competency.Value, out var isKnown);
                if (!isKnown)
                {
                    place = counts.Count;
                    counts.Add(0);
                }

                counts[place]++;
                placeOf.Add(place);
            }
        }

        return counts;
    }

    private static int[] StartsOf(List<int> counts)
    {
        var starts = new int[counts.Count];
        for (var place = 1; place < starts.Length; place++)
        {
            starts[place] = starts[place - 1] + counts[place - 1];
        }

        return starts;
    }
}
