using NodaTime;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Core.Tests.Evidence;

/// <summary>The standing of evidence straight from its definition, in quadratic time: the model that the ledger is held against.</summary>
internal static class PlainLedger
{
    public static Dictionary<EventId, EvidenceStanding> StandingsOf(IEnumerable<JournalEvent> events, Instant asOf)
    {
        var known = events.Where(item => item.KnownFrom <= asOf).ToList();
        var voids = known.OfType<EvidenceVoided>().Select(item => item.Evidence).ToHashSet();
        return known.OfType<EvidenceRecord>().ToDictionary(record => record.Id, record =>
            voids.Contains(record.Id) ? EvidenceStanding.Voided
            : known.OfType<EvidenceRecord>().Any(other => other.Supersedes == record.Id && !voids.Contains(other.Id) && IsLater(other, record)) ? EvidenceStanding.Superseded
            : EvidenceStanding.Standing);
    }

    private static bool IsLater(EvidenceRecord other, EvidenceRecord record) =>
        other.KnownFrom != record.KnownFrom ? other.KnownFrom > record.KnownFrom
        : other.Sequence != record.Sequence ? other.Sequence > record.Sequence
        : string.CompareOrdinal(other.Id.Value, record.Id.Value) > 0;
}
