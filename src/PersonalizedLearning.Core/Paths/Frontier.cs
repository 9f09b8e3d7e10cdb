using System.Runtime.CompilerServices;
using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Paths;

/// <summary>What can be learnt now: the competencies not mastered whose hard prerequisites are all mastered.</summary>
public static class Frontier
{
    // Competencies looked at together, and the links for which there is room on the stack meanwhile.
    private const int Block = 256;
    private const int Room = 1024;

    /// <summary>Finds the whole frontier from the state of mastery alone.</summary>
    /// <param name="graph">The prerequisites.</param>
    /// <param name="mastered">One flag for each competency, by dense index.</param>
    /// <param name="destination">Where to write the dense indices, ascending; as long as the graph has competencies, to be safe.</param>
    /// <returns>How many were written.</returns>
    /// <remarks>Linear in competencies and links; allocates nothing. For a learner followed over time, <see cref="LiveFrontier"/> answers each event in constant time.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="graph"/> is null.</exception>
    /// <exception cref="ArgumentException">A span is too short.</exception>
    public static int Find(PrerequisiteGraph graph, ReadOnlySpan<bool> mastered, Span<int> destination)
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (mastered.Length != graph.Count)
        {
            throw new ArgumentException($"There are {mastered.Length} flags; expected {graph.Count}, one for each competency.", nameof(mastered));
        }

        Span<int> sums = stackalloc int[Room + 1];
        Span<int> inBlock = stackalloc int[Block];
        var found = 0;
        for (var first = 0; first < mastered.Length; first += Block)
        {
            var starts = graph.HardBefore.Start[first..(Math.Min(first + Block, mastered.Length) + 1)];
            var links = graph.HardBefore.Targets[starts[0]..starts[^1]];
            var ready = links.Length <= Room
                ? inBlock[..FindBySums(starts, links, first, mastered, sums, inBlock)]
                : inBlock[..FindByRows(starts, links, first, mastered, inBlock)];
            if (!ready.TryCopyTo(destination[found..]))
            {
                throw new ArgumentException($"There is room for {destination.Length} competencies and the frontier is larger; expected room for {graph.Count}.", nameof(destination));
            }

            found += ready.Length;
        }

        return found;
    }

    // Which competencies are mastered looks random, and so does how many prerequisites each has: a processor that guesses wrong at each of them is slower
    // than one that adds up what is missing over a whole block, and then compares the sums at both ends of each row, all without a branch.
    private static int FindBySums(
        ReadOnlySpan<int> starts, ReadOnlySpan<int> links, int first, ReadOnlySpan<bool> mastered, Span<int> sums, Span<int> found)
    {
        var sum = 0;
        sums[0] = 0;
        var after = sums[1..(links.Length + 1)];
        for (var link = 0; link < links.Length; link++)
        {
            sum += AsNumber(!mastered[links[link]]);
            after[link] = sum;
        }

        var ends = starts[1..];
        var own = mastered.Slice(first, ends.Length);
        var count = 0;
        var before = 0;
        for (var row = 0; row < ends.Length; row++)
        {
            var upToHere = sums[ends[row] - starts[0]];
            found[count] = first + row;
            count += AsNumber(((upToHere - before) | AsNumber(own[row])) == 0);
            before = upToHere;
        }

        return count;
    }

    // Where a block has more links than there is room for.
    private static int FindByRows(ReadOnlySpan<int> starts, ReadOnlySpan<int> links, int first, ReadOnlySpan<bool> mastered, Span<int> found)
    {
        var count = 0;
        for (var row = 0; row < starts.Length - 1; row++)
        {
            var isReady = !mastered[first + row];
            foreach (var before in links[(starts[row] - starts[0])..(starts[row + 1] - starts[0])])
            {
                isReady &= mastered[before];
            }

            if (isReady)
            {
                found[count++] = first + row;
            }
        }

        return count;
    }

    // A conditional expression in a loop would be compiled to a branch.
    private static int AsNumber(bool value) => Unsafe.BitCast<bool, byte>(value);
}
