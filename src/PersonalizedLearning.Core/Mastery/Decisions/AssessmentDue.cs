using NodaTime;
using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Mastery;

/// <summary>A competency that is due for assessment, since when, and why.</summary>
/// <param name="Competency">The competency.</param>
/// <param name="Reasons">Why, at least one reason, the earliest first.</param>
public sealed record AssessmentDue(CompetencyId Competency, ValueList<AssessmentReason> Reasons)
{
    /// <summary>Gets since when it is due: since the earliest reason.</summary>
    public Instant Since => Reasons[0].Since;

    /// <summary>Finds what is due for assessment by the cadence of a map's rule, as of the instant of the map.</summary>
    /// <param name="map">The mastery map.</param>
    /// <returns>What is due, the longest due first; equals in the order of the framework.</returns>
    /// <remarks>
    /// What was never assessed is not due: it is open to be learnt. Without a time of the last assessment only an override can make one due. Practice of what
    /// builds on a competency does not count as its assessment here; the recommender counts it.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="map"/> is null.</exception>
    public static ValueList<AssessmentDue> In(MasteryMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        var cadences = map.Rule.CadenceByCompetency.ToDictionary(item => item.Competency, item => item.Cadence);
        Instant[] mastered = [.. map.Decisions.Where(decision => decision.IsMastered && decision.AchievedAt is not null).Select(decision => decision.AchievedAt!.Value).Order()];
        return map.Decisions
            .Select(decision => new AssessmentDue(
                decision.Competency, Reasons(decision, cadences.GetValueOrDefault(decision.Competency, map.Rule.Cadence)).OrderBy(reason => reason.Since).ToValueList()))
            .Where(due => due.Reasons.Count > 0)
            .OrderBy(due => due.Since)
            .ToValueList();

        IEnumerable<AssessmentReason> Reasons(MasteryDecision decision, AssessmentCadence cadence)
        {
            if (decision.LastAssessedAt is { } last)
            {
                var (trigger, interval) = decision.IsMastered ? (AssessmentTrigger.Stale, cadence.StaleAfter) : (AssessmentTrigger.Interval, cadence.Every);
                if (map.AsOf - last >= interval)
                {
                    yield return new AssessmentReason(trigger, last + interval.Value);
                }

                if (decision.IsMastered && cadence.AfterMastered is { } count && Later(mastered, last, count) is { } since && since <= map.AsOf)
                {
                    yield return new AssessmentReason(AssessmentTrigger.Progress, since);
                }
            }

            if (decision.Override?.StaleSince is { } stale)
            {
                yield return new AssessmentReason(AssessmentTrigger.StaleOverride, stale);
            }
        }
    }

    // The so-manyth of sorted instants that come after another.
    private static Instant? Later(Instant[] sorted, Instant after, int count)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sorted[middle] > after ? (low, middle) : (middle + 1, high);
        }

        return count <= sorted.Length - low ? sorted[low + count - 1] : null;
    }
}
