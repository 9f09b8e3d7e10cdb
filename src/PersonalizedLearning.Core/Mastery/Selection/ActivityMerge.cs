using PersonalizedLearning.Evidence;

namespace PersonalizedLearning.Mastery;

/// <summary>Gives the records of one activity the share of full credit of the whole activity, as one observation or each as one.</summary>
internal static class ActivityMerge
{
    /// <summary>Weighs the evidence on one competency.</summary>
    /// <param name="used">The evidence, in the order of the journal.</param>
    /// <param name="weighting">What counts as one observation.</param>
    /// <returns>What has no activity as it is, in the order of the journal or of time; an activity that is one observation in the place of its last record.</returns>
    public static IEnumerable<ObservedEvidence> Merge(IReadOnlyList<ObservedEvidence> used, EvidenceWeighting weighting)
    {
        if (weighting == EvidenceWeighting.Item)
        {
            return used;
        }

        var inOrder = used.OrderBy(item => item.Observation.At).ToList();
        var activities = inOrder.Where(item => item.Record.Activity is not null).GroupBy(item => item.Record.Activity!, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        return inOrder.Select(item => Merged(item, item.Record.Activity is { } name ? activities[name] : [item], weighting)).OfType<ObservedEvidence>();
    }

    private static ObservedEvidence? Merged(ObservedEvidence item, List<ObservedEvidence> activity, EvidenceWeighting weighting)
    {
        var isLast = activity[^1].Record.Id == item.Record.Id;
        return activity.Count == 1 ? item
            : weighting == EvidenceWeighting.ItemOfActivity ? item with { Observation = Alike(item.Observation, ShareOf(activity, byPoints: true), item.Observation.Hints) }
            : isLast ? Whole(activity, byPoints: weighting == EvidenceWeighting.ActivityPoints)
            : null;
    }

    private static ObservedEvidence Whole(List<ObservedEvidence> activity, bool byPoints)
    {
        var (record, last) = activity[^1];
        var hints = (int)Math.Min(activity.Sum(item => (long)item.Observation.Hints), int.MaxValue);
        return new ObservedEvidence(record, Alike(last, ShareOf(activity, byPoints), hints) with
        {
            Item = activity.TrueForAll(item => item.Observation.Item == last.Item) ? last.Item : null,
            Purpose = activity.TrueForAll(item => item.Observation.Purpose == last.Purpose) ? last.Purpose : EvidencePurpose.Unspecified,
        })
        {
            MergedWith = activity.Take(activity.Count - 1).Select(item => item.Record).ToValueList(),
        };
    }

    private static Observation Alike(in Observation one, double share, int hints) =>
        Observation.OfFraction(share, one.At) with { Item = one.Item, Purpose = one.Purpose, Hints = hints };

    // No term is above its weight, and so no sum above that of the weights, rounded or not.
    private static double ShareOf(List<ObservedEvidence> activity, bool byPoints)
    {
        var (points, possible) = (0.0, 0.0);
        foreach (var (record, observation) in activity)
        {
            var weight = byPoints && record.Outcome is ScoreOutcome score ? score.Max : 1;
            points += observation.Fraction * weight;
            possible += weight;
        }

        return points / possible;
    }
}
