namespace PersonalizedLearning.Paths;

/// <summary>An order of the open steps in which few decided ones at a time have neighbours that are still open.</summary>
internal sealed class KnapsackOrder
{
    private readonly ClosureKnapsack problem;
    private readonly int[][] dependents;
    private readonly byte[] decided;
    private readonly int[][] neighbours;
    private readonly int[] openNeighbours;
    private readonly bool[] isPast;
    private readonly List<int> order = [];

    /// <summary>Finds an order, taking next what keeps fewest in sight.</summary>
    internal KnapsackOrder(ClosureKnapsack problem, int[][] dependents, byte[] decided)
    {
        (this.problem, this.dependents, this.decided) = (problem, dependents, decided);
        isPast = new bool[problem.Count];
        neighbours = [.. Enumerable.Range(0, problem.Count).Select(Neighbours)];
        openNeighbours = Array.ConvertAll(neighbours, others => others.Length);
        var waiting = problem.Order.Where(step => decided[step] == ClosureKnapsack.Open).ToList();
        var inSight = 0;
        while (waiting.Count > 0)
        {
            var next = waiting.MinBy(Growth);
            inSight += Growth(next);
            Width = Math.Max(Width, inSight);
            waiting.Remove(next);
            order.Add(next);
            isPast[next] = true;
            foreach (var neighbour in neighbours[next])
            {
                openNeighbours[neighbour]--;
            }
        }
    }

    /// <summary>How many decisions are in sight at once at most.</summary>
    internal int Width { get; }

    /// <summary>The turns of the steps in the order.</summary>
    internal IEnumerable<KnapsackStates.Turn> Turns(KnapsackLosses losses)
    {
        var bits = new ulong[problem.Count];
        var (free, past, waiting) = (ulong.MaxValue, new bool[problem.Count], Array.ConvertAll(neighbours, others => others.Length));
        foreach (var step in order)
        {
            var kept = ulong.MaxValue;
            foreach (var neighbour in neighbours[step])
            {
                waiting[neighbour]--;
                if (past[neighbour] && waiting[neighbour] == 0)
                {
                    (kept, free) = (kept & ~bits[neighbour], free | bits[neighbour]);
                }
            }

            bits[step] = waiting[step] > 0 ? free & (~free + 1) : 0;
            (free, past[step]) = (free & ~bits[step], true);
            yield return Of(step, bits, past, kept | bits[step], losses);
        }
    }

    private KnapsackStates.Turn Of(int step, ulong[] bits, bool[] past, ulong kept, KnapsackLosses losses)
    {
        var (before, after, taking, leaving) = (0UL, 0UL, losses.OfTaking[step], losses.OfLeaving[step]);
        var (beforeLosses, afterLosses) = (new List<(ulong, double)>(), new List<(ulong, double)>());
        foreach (var (place, other) in problem.Prerequisites[step].Index())
        {
            var loss = losses.OnLinks[step][place];
            leaving += decided[other] == ClosureKnapsack.In ? loss : 0;
            if (decided[other] == ClosureKnapsack.Open && past[other])
            {
                before |= bits[other];
                beforeLosses.Add((bits[other], loss));
            }
        }

        foreach (var other in dependents[step])
        {
            var loss = losses.OnLinks[other][Array.IndexOf(problem.Prerequisites[other], step)];
            taking += decided[other] == ClosureKnapsack.Out ? loss : 0;
            if (decided[other] == ClosureKnapsack.Open && past[other])
            {
                after |= bits[other];
                afterLosses.Add((bits[other], loss));
            }
        }

        return new KnapsackStates.Turn(
            step, problem.Minutes[step], bits[step], kept, before, after, taking, leaving,
            [.. beforeLosses.Where(item => item.Item2 > 0)], [.. afterLosses.Where(item => item.Item2 > 0)]);
    }

    // By how many more decisions are in sight once a step is decided.
    private int Growth(int step)
    {
        var growth = openNeighbours[step] > 0 ? 1 : 0;
        foreach (var neighbour in neighbours[step])
        {
            growth -= isPast[neighbour] && openNeighbours[neighbour] == 1 ? 1 : 0;
        }

        return growth;
    }

    private int[] Neighbours(int step) => decided[step] != ClosureKnapsack.Open
        ? []
        : [.. problem.Prerequisites[step].Concat(dependents[step]).Where(other => decided[other] == ClosureKnapsack.Open)];
}
