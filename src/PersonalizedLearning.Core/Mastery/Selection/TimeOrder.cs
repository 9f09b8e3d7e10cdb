using NodaTime;
using PersonalizedLearning.Evidence;

namespace PersonalizedLearning.Mastery;

/// <summary>Orders records by their time where most are in order already: what came late is sorted by itself and merged in.</summary>
internal static class TimeOrder
{
    /// <summary>The order of records by the time that a selection looks at, what has none first, and equal times in the order given.</summary>
    /// <param name="records">The records.</param>
    /// <param name="selection">The selection.</param>
    /// <returns>The place of each in the records given; null where they are in order as they are.</returns>
    /// <remarks>Time in proportion to n + k log k, where k of n records came late.</remarks>
    public static int[]? Of(ReadOnlySpan<StandingRecord> records, EvidenceSelection selection)
    {
        var times = new Instant?[records.Length];
        var late = new List<int>();
        var onTime = new int[records.Length];
        var count = 0;
        Instant? latest = null;
        for (var place = 0; place < times.Length; place++)
        {
            times[place] = selection.TimeOf(records[place].Record);
            if (Nullable.Compare(times[place], latest) < 0)
            {
                late.Add(place);
            }
            else
            {
                onTime[count++] = place;
                latest = times[place];
            }
        }

        return late.Count == 0 ? null : Merged(times, onTime.AsSpan(0, count), late);
    }

    private static int[] Merged(Instant?[] times, ReadOnlySpan<int> onTime, List<int> late)
    {
        int[] sorted = [.. late.OrderBy(place => times[place])];
        var merged = new int[times.Length];
        var (next, nextLate) = (0, 0);
        for (var turn = 0; turn < merged.Length; turn++)
        {
            var isLate = next == onTime.Length || (nextLate < sorted.Length && IsBefore(sorted[nextLate], onTime[next], times));
            merged[turn] = isLate ? sorted[nextLate++] : onTime[next++];
        }

        return merged;
    }

    private static bool IsBefore(int place, int other, Instant?[] times)
    {
        var order = Nullable.Compare(times[place], times[other]);
        return order < 0 || (order == 0 && place < other);
    }
}
