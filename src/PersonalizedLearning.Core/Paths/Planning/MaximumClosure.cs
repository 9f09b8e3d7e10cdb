namespace PersonalizedLearning.Paths;

/// <summary>Finds the closed set of greatest weight: one that holds with every member all that it builds on (Picard 1976).</summary>
/// <remarks>
/// A closed set is a cut of a network in which every member of positive weight hangs on the source, every other on the sink, and each on what it builds on; the
/// least cut is found by pushing surplus down whatever way is open, and finished by Dinic's algorithm (1970). The room is kept from one call to the next. Not thread safe.
/// </remarks>
internal sealed class MaximumClosure
{
    // Below this share of the greatest weight a capacity is what rounding has left over.
    private const double Spent = 1e-12;
    private const int Passes = 4;

    private readonly int count;
    private readonly int source;
    private readonly int sink;
    private readonly int[] head;
    private readonly int[] firstArc;
    private readonly int[] arcs;
    private readonly double[] capacity;
    private readonly int[] depth;
    private readonly int[] nextArc;
    private readonly int[] queue;
    private readonly int[] path;
    private readonly double[] limit;
    private readonly double[] pushed;
    private readonly int[] seenIn;
    private readonly bool[] isDead;
    private int stamp;
    private double negligible;

    /// <summary>Lays the network of a graph.</summary>
    /// <param name="prerequisites">What each node builds on directly; acyclic.</param>
    internal MaximumClosure(int[][] prerequisites)
    {
        count = prerequisites.Length;
        (source, sink) = (count, count + 1);

        // Arc 2k leads forward and 2k + 1 back. First come those from the source and to the sink, node by node, then those to prerequisites.
        var tails = new List<int>();
        var heads = new List<int>();
        for (var node = 0; node < count; node++)
        {
            Lay(source, node);
            Lay(node, sink);
        }

        for (var node = 0; node < count; node++)
        {
            Array.ForEach(prerequisites[node], before => Lay(node, before));
        }

        head = [.. heads];
        capacity = new double[head.Length];
        (firstArc, arcs) = ByTail(tails, count + 2);
        (depth, nextArc, queue, path) = (new int[count + 2], new int[count + 2], new int[count + 2], new int[count + 2]);
        (limit, pushed, seenIn, isDead) = (new double[count + 2], new double[count + 2], new int[count], new bool[count]);

        void Lay(int from, int to)
        {
            tails.AddRange([from, to]);
            heads.AddRange([to, from]);
        }
    }

    /// <summary>Finds the closed set of greatest weight among the nodes that are not shut out; of several such sets the smallest.</summary>
    /// <param name="weights">The weight of each node, finite; of those shut out it does not matter.</param>
    /// <param name="isOut">Which nodes are shut out; with a node all that needs it must be.</param>
    /// <param name="members">Which nodes are in the set.</param>
    internal void Find(ReadOnlySpan<double> weights, ReadOnlySpan<bool> isOut, Span<bool> members)
    {
        Fill(weights, isOut);
        Drain();
        while (Layer())
        {
            firstArc.AsSpan(0, count + 2).CopyTo(nextArc);
            while (Push())
            {
            }
        }

        // What the source still reaches is the smallest of the best sets.
        for (var node = 0; node < count; node++)
        {
            members[node] = depth[node] >= 0 && !isOut[node];
        }
    }

    /// <summary>After <see cref="Find"/>: how much weight of a node is used for nothing; leaving the node out loses so much.</summary>
    internal double Surplus(int node) => capacity[4 * node];

    /// <summary>After <see cref="Find"/>: how much of the burden of a node is borne by nothing; taking it loses so much.</summary>
    internal double Deficit(int node) => capacity[(4 * node) + 2];

    /// <summary>After <see cref="Find"/>: how much a link carries, counted node by node through the prerequisites; taking what it leads to without what it comes from loses so much.</summary>
    internal double FlowOn(int link) => capacity[(4 * count) + (2 * link) + 1];

    private static (int[] First, int[] Arcs) ByTail(List<int> tails, int nodes)
    {
        var first = new int[nodes + 1];
        tails.ForEach(tail => first[tail + 1]++);
        for (var node = 0; node < nodes; node++)
        {
            first[node + 1] += first[node];
        }

        var filled = first.ToArray();
        var arcs = new int[tails.Count];
        for (var arc = 0; arc < arcs.Length; arc++)
        {
            arcs[filled[tails[arc]]++] = arc;
        }

        return (first, arcs);
    }

    private void Fill(ReadOnlySpan<double> weights, ReadOnlySpan<bool> isOut)
    {
        Array.Clear(capacity);
        var greatest = 0.0;
        for (var node = 0; node < count; node++)
        {
            if (!isOut[node])
            {
                capacity[4 * node] = Math.Max(weights[node], 0);
                capacity[(4 * node) + 2] = Math.Max(-weights[node], 0);
                greatest = Math.Max(greatest, Math.Abs(weights[node]));
            }
        }

        // What is shut out hangs on nothing, so nothing flows through it.
        for (var arc = 4 * count; arc < capacity.Length; arc += 2)
        {
            capacity[arc] = isOut[head[arc + 1]] ? 0 : double.PositiveInfinity;
        }

        negligible = greatest * Spent;
    }

    // How far each node is from the source by arcs that are not full; −1 where it can't be reached.
    private bool Layer()
    {
        Array.Fill(depth, -1);
        depth[source] = 0;
        queue[0] = source;
        for (var (taken, filled) = (0, 1); taken < filled; taken++)
        {
            var node = queue[taken];
            for (var place = firstArc[node]; place < firstArc[node + 1]; place++)
            {
                var to = head[arcs[place]];
                if (depth[to] < 0 && capacity[arcs[place]] > negligible)
                {
                    depth[to] = depth[node] + 1;
                    queue[filled++] = to;
                }
            }
        }

        return depth[sink] >= 0;
    }

    // Pushes what one shortest path still takes; false where none is left.
    private bool Push()
    {
        var (length, node) = (0, source);
        while (node != sink)
        {
            if (nextArc[node] < firstArc[node + 1])
            {
                var arc = arcs[nextArc[node]];
                if (capacity[arc] > negligible && depth[head[arc]] == depth[node] + 1)
                {
                    path[length++] = arc;
                    node = head[arc];
                }
                else
                {
                    nextArc[node]++;
                }
            }
            else if (length == 0)
            {
                return false;
            }
            else
            {
                node = head[path[--length] ^ 1];
                nextArc[node]++;
            }
        }

        var most = double.PositiveInfinity;
        foreach (var arc in path.AsSpan(0, length))
        {
            most = Math.Min(most, capacity[arc]);
        }

        foreach (var arc in path.AsSpan(0, length))
        {
            capacity[arc] -= most;
            capacity[arc ^ 1] += most;
        }

        return true;
    }

    // Lets the surplus of each node flow wherever it finds the way, in the order of the nodes; nearly all of it is used up by this, and layers do the rest.
    private void Drain()
    {
        Array.Clear(isDead);
        for (var node = 0; node < count; node++)
        {
            for (var pass = 0; pass < Passes && capacity[4 * node] > negligible && !isDead[node]; pass++)
            {
                Pass(node);
            }
        }
    }

    private void Pass(int start)
    {
        var (level, node, seenCount) = (0, start, 0);
        stamp++;
        Enter(start, capacity[4 * start]);
        while (true)
        {
            if (limit[level] > negligible && nextArc[node] < firstArc[node + 1])
            {
                var arc = arcs[nextArc[node]++];
                var to = head[arc];
                if (to < count && capacity[arc] > negligible && seenIn[to] != stamp && !isDead[to])
                {
                    path[level++] = arc;
                    node = to;
                    Enter(to, Math.Min(limit[level - 1], capacity[arc]));
                }
            }
            else if (level == 0)
            {
                break;
            }
            else
            {
                var (arc, amount) = (path[level - 1], pushed[level]);
                level--;
                capacity[arc] -= amount;
                capacity[arc ^ 1] += amount;
                limit[level] -= amount;
                pushed[level] += amount;
                node = head[arc ^ 1];
            }
        }

        capacity[4 * start] -= pushed[0];
        capacity[(4 * start) + 1] += pushed[0];

        // What is reached when nothing can be pushed takes nothing later either, as no way leads out of it.
        for (var place = 0; pushed[0] <= 0 && place < seenCount; place++)
        {
            isDead[queue[place]] = true;
        }

        void Enter(int entered, double most)
        {
            seenIn[entered] = stamp;
            queue[seenCount++] = entered;
            nextArc[entered] = firstArc[entered];
            var taken = Math.Min(most, capacity[(4 * entered) + 2]);
            capacity[(4 * entered) + 2] -= taken;
            capacity[(4 * entered) + 3] += taken;
            (limit[level], pushed[level]) = (most - taken, taken);
        }
    }
}
