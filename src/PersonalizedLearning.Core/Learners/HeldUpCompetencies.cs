using System.Numerics;
using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Learners;

/// <summary>Finds for every competency which of those that a learner works on build on it, directly or not.</summary>
internal static class HeldUpCompetencies
{
    private const int BatchSize = 64;

    /// <summary>Finds them.</summary>
    /// <param name="graph">The prerequisites.</param>
    /// <param name="worked">The dense indices of what the learner works on, ascending.</param>
    /// <returns>By dense index, those of <paramref name="worked"/> that build on it, ascending, itself never among them; null where there is none.</returns>
    /// <remarks>Takes one walk over competencies and links for each 64 that are worked on, and time for what is found.</remarks>
    public static List<int>?[] Of(PrerequisiteGraph graph, ReadOnlySpan<int> worked)
    {
        var found = new List<int>?[graph.Count];
        var unordered = Unordered(graph);
        var above = new ulong[graph.Count];
        for (var start = 0; start < worked.Length; start += BatchSize)
        {
            var batch = worked.Slice(start, Math.Min(BatchSize, worked.Length - start));
            Array.Clear(above);
            for (var place = 0; place < batch.Length; place++)
            {
                above[batch[place]] = 1UL << place;
            }

            Spread(graph, above, unordered);
            Collect(above, batch, found);
        }

        return found;
    }

    private static void Collect(ulong[] above, ReadOnlySpan<int> batch, List<int>?[] found)
    {
        for (var index = 0; index < above.Length; index++)
        {
            for (var bits = above[index]; bits != 0; bits &= bits - 1)
            {
                var after = batch[BitOperations.TrailingZeroCount(bits)];
                if (after != index)
                {
                    (found[index] ??= []).Add(after);
                }
            }
        }
    }

    // Prerequisites of what has a place in the order have one, too; so what has none, on a cycle or after one, hands down first.
    private static void Spread(PrerequisiteGraph graph, ulong[] above, bool[]? unordered)
    {
        if (unordered is not null)
        {
            SpreadUnordered(graph, above, unordered);
        }

        var order = graph.Order;
        for (var place = order.Length - 1; place >= 0; place--)
        {
            HandDown(graph, above, order[place]);
        }
    }

    private static void SpreadUnordered(PrerequisiteGraph graph, ulong[] above, bool[] unordered)
    {
        var open = new Stack<int>(Enumerable.Range(0, above.Length).Where(index => unordered[index] && above[index] != 0));
        while (open.TryPop(out var index))
        {
            foreach (var before in graph.HardPrerequisites(index))
            {
                var more = above[index] & ~above[before];
                above[before] |= more;
                if (more != 0 && unordered[before])
                {
                    open.Push(before);
                }
            }
        }
    }

    private static void HandDown(PrerequisiteGraph graph, ulong[] above, int index)
    {
        if (above[index] != 0)
        {
            foreach (var before in graph.HardPrerequisites(index))
            {
                above[before] |= above[index];
            }
        }
    }

    private static bool[]? Unordered(PrerequisiteGraph graph)
    {
        if (graph.Order.Length == graph.Count)
        {
            return null;
        }

        var unordered = new bool[graph.Count];
        Array.Fill(unordered, true);
        foreach (var index in graph.Order)
        {
            unordered[index] = false;
        }

        return unordered;
    }
}
