using PersonalizedLearning.Evidence;

namespace PersonalizedLearning.Mastery;

/// <summary>Makes one observation of the records of one activity.</summary>
internal static class ActivityMerge
{
    /// <summary>Merges the records of each activity.</summary>
    /// <param name="inOrder">The evidence on one competency, in the order of time.</param>
    /// <param name="byPoints">Whether a record weighs as much as its points possible, or each the same.</param>
    /// <returns>What has no activity as it is, and each activity in the place of its last record.</returns>
    public static IEnumerable<ObservedEvidence> Merge(IReadOnlyList<ObservedEvidence> inOrder, bool byPoints)
    {
        var members = inOrder.Where(item => item.Record.Activity is not null).GroupBy(item => item.Record.Activity!, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        foreach (var item in inOrder)
        {
            if (item.Record.Activity is not { } activity)
            {
                yield return item;
            }
            else if (members[activity] is var all && all[^1].Record.Id == item.Record.Id)
            {
                yield return all.Count == 1 ? item : Merged(all, byPoints);
            }
        }
    }

    private static ObservedEvidence Merged(List<ObservedEvidence> all, bool byPoints)
    {
        var (points, possible) = (0.0, 0.0);
        foreach (var (record, observation) in all)
        {
            var weight = byPoints ? PointsOf(record) : 1;
            points += observation.Fraction * weight;
            possible += weight;
        }

        // No term is above its weight, and so no sum above that of the weights, rounded or not.
        var last = all[^1].Observation;
        return new ObservedEvidence(all[^1].Record, Observation.OfFraction(points / possible, last.At) with
        {
            Item = all.TrueForAll(item => item.Observation.Item == last.Item) ? last.Item : null,
            Hints = (int)Math.Min(all.Sum(item => (long)item.Observation.Hints), int.MaxValue),
            Purpose = all.TrueForAll(item => item.Observation.Purpose == last.Purpose) ? last.Purpose : EvidencePurpose.Unspecified,
        })
        {
            MergedWith = all.Take(all.Count - 1).Select(item => item.Record).ToValueList(),
        };
    }

    private static double PointsOf(EvidenceRecord record) => record.Outcome is ScoreOutcome score ? score.Max : 1;
}
