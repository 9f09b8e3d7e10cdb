using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Mastery;

/// <summary>The overrides of a learner, from which those that hold as of an instant follow: for each competency the latest that was neither revoked nor has expired.</summary>
internal sealed class StandingOverrides
{
    private readonly Dictionary<CompetencyId, List<MasteryOverride>> byCompetency = [];
    private readonly Dictionary<EventId, Instant> revokedFrom = [];

    /// <summary>Takes in an event, whatever it is and in whatever order.</summary>
    public void Take(JournalEvent item)
    {
        if (item is MasteryOverrideRevoked revoked)
        {
            var isRevoked = revokedFrom.TryGetValue(revoked.Override, out var since);
            revokedFrom[revoked.Override] = isRevoked ? Instant.Min(since, revoked.KnownFrom) : revoked.KnownFrom;
        }
        else if (item is MasteryOverride given)
        {
            if (!byCompetency.TryGetValue(given.Competency, out var list))
            {
                byCompetency.Add(given.Competency, list = []);
            }

            var place = list.Count == 0 || JournalOrder.Instance.Compare(list[^1], given) < 0 ? list.Count : ~list.BinarySearch(given, JournalOrder.Instance);
            list.Insert(place, given);
        }
    }

    /// <summary>The overrides that hold as of an instant, in no particular order, at most one for each competency.</summary>
    public IEnumerable<MasteryOverride> HoldingAsOf(Instant asOf)
    {
        foreach (var list in byCompetency.Values)
        {
            if (Holding(list, asOf) is { } item)
            {
                yield return item;
            }
        }
    }

    /// <summary>The override that holds for a competency as of an instant; null when there is none.</summary>
    public MasteryOverride? HoldingFor(CompetencyId competency, Instant asOf) => byCompetency.TryGetValue(competency, out var list) ? Holding(list, asOf) : null;

    private MasteryOverride? Holding(List<MasteryOverride> list, Instant asOf) =>
        list.FindLast(item => item.KnownFrom <= asOf && !(item.Expires <= asOf) && !IsRevoked(item, asOf));

    private bool IsRevoked(MasteryOverride item, Instant asOf) => revokedFrom.TryGetValue(item.Id, out var since) && since <= asOf;
}
