using System.Runtime.CompilerServices;

namespace PersonalizedLearning.Competencies;

/// <summary>Directed links between dense indices as compressed rows: the targets of a node lie side by side.</summary>
internal sealed class AdjacencyList
{
    private readonly int[] start;
    private readonly int[] targets;

    private AdjacencyList(int[] start, int[] targets)
    {
        this.start = start;
        this.targets = targets;
    }

    /// <summary>The number of nodes.</summary>
    public int Count => start.Length - 1;

    /// <summary>The number of links.</summary>
    public int LinkCount => targets.Length;

    /// <summary>Row boundaries: the targets of node i are <c>Targets[Start[i]..Start[i + 1]]</c>.</summary>
    public ReadOnlySpan<int> Start => start;

    /// <summary>The targets of all nodes, row after row.</summary>
    public ReadOnlySpan<int> Targets => targets;

    /// <summary>The targets of a node, in the order in which the links were given.</summary>
    public ReadOnlySpan<int> this[int node]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => targets.AsSpan(start[node], start[node + 1] - start[node]);
    }

    /// <summary>Groups links by their source in linear time, keeping their order.</summary>
    public static AdjacencyList From(int count, ReadOnlySpan<(int Source, int Target)> links)
    {
        var start = new int[count + 1];
        foreach (var (source, _) in links)
        {
            start[source + 1]++;
        }

        AddUp(start);
        var targets = new int[links.Length];
        var next = start.AsSpan(0, count).ToArray();
        foreach (var (source, target) in links)
        {
            targets[next[source]++] = target;
        }

        return new AdjacencyList(start, targets);
    }

    /// <summary>Puts the targets of each node in order.</summary>
    public AdjacencyList SortRows(Comparison<int> order)
    {
        for (var node = 0; node < Count; node++)
        {
            if (start[node + 1] - start[node] > 1)
            {
                targets.AsSpan(start[node]..start[node + 1]).Sort(order);
            }
        }

        return this;
    }

    /// <summary>The same links, each turned round; the sources of a node come in ascending order.</summary>
    public AdjacencyList Reversed()
    {
        var turnedStart = new int[start.Length];
        foreach (var target in targets)
        {
            turnedStart[target + 1]++;
        }

        AddUp(turnedStart);
        var turned = new int[LinkCount];
        var next = turnedStart.AsSpan(0, Count).ToArray();
        for (var node = 0; node < Count; node++)
        {
            foreach (var target in this[node])
            {
                turned[next[target]++] = node;
            }
        }

        return new AdjacencyList(turnedStart, turned);
    }

    private static void AddUp(int[] counts)
    {
        for (var node = 1; node < counts.Length; node++)
        {
            counts[node] += counts[node - 1];
        }
    }
}
