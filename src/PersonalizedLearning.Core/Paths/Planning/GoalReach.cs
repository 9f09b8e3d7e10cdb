using System.Numerics;

namespace PersonalizedLearning.Paths;

/// <summary>Which steps lead to which goals, looked at 64 goals at a time, so that no list of steps is kept for each goal.</summary>
/// <param name="prerequisites">What each step builds on directly, all of it with lower numbers.</param>
/// <param name="goals">The steps that are goals.</param>
internal sealed class GoalReach(int[][] prerequisites, int[] goals)
{
    /// <summary>For each step the sum over the goals to which it leads, itself if it is one.</summary>
    public double[] Spread(ReadOnlySpan<double> perGoal)
    {
        var sums = new double[prerequisites.Length];
        foreach (var (first, count, masks) in Blocks())
        {
            var shares = perGoal.Slice(first, count);
            var (all, whole) = (ulong.MaxValue >> (64 - count), Sum(shares));
            for (var step = 0; step < sums.Length; step++)
            {
                if (masks[step] == all)
                {
                    sums[step] += whole;
                    continue;
                }

                for (var rest = masks[step]; rest != 0; rest &= rest - 1)
                {
                    sums[step] += shares[BitOperations.TrailingZeroCount(rest)];
                }
            }
        }

        return sums;
    }

    /// <summary>For each goal the sum over the steps that lead to it, itself included.</summary>
    public long[] Collect(ReadOnlySpan<long> perStep)
    {
        var sums = new long[goals.Length];
        foreach (var (first, count, masks) in Blocks())
        {
            var (all, common) = (ulong.MaxValue >> (64 - count), 0L);
            for (var step = 0; step < masks.Length; step++)
            {
                if (masks[step] == all)
                {
                    common += perStep[step];
                    continue;
                }

                for (var rest = masks[step]; rest != 0; rest &= rest - 1)
                {
                    sums[first + BitOperations.TrailingZeroCount(rest)] += perStep[step];
                }
            }

            for (var goal = first; goal < first + count; goal++)
            {
                sums[goal] += common;
            }
        }

        return sums;
    }

    private static double Sum(ReadOnlySpan<double> items)
    {
        var sum = 0.0;
        foreach (var item in items)
        {
            sum += item;
        }

        return sum;
    }

    // For each block of goals which of them each step leads to, one bit each.
    private IEnumerable<(int First, int Count, ulong[] Masks)> Blocks()
    {
        var masks = new ulong[prerequisites.Length];
        for (var first = 0; first < goals.Length; first += 64)
        {
            var count = Math.Min(64, goals.Length - first);
            Array.Clear(masks);
            for (var bit = 0; bit < count; bit++)
            {
                masks[goals[first + bit]] |= 1UL << bit;
            }

            for (var step = masks.Length - 1; step >= 0; step--)
            {
                foreach (var before in masks[step] == 0 ? [] : prerequisites[step])
                {
                    masks[before] |= masks[step];
                }
            }

            yield return (first, count, masks);
        }
    }
}
