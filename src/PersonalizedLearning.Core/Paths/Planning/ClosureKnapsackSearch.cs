namespace PersonalizedLearning.Paths;

/// <summary>Chooses a closed set of the greatest value within a budget: branch and bound over Lagrangian bounds, best first.</summary>
/// <remarks>
/// With a price λ on every minute the best closed set is a least cut; the price at which it just fits gives the bound of the linear relaxation, because closed
/// sets have an integral polytope. What differs between the sets on both sides of that price is undecided, and is branched on. Of equal values the one of least
/// minutes is chosen; values that differ by less than a billionth of their sum count as equal. Deterministic; work is counted, not timed.
/// </remarks>
internal sealed class ClosureKnapsackSearch
{
    private const double Negligible = 1e-12;
    private const double TieShare = 1e-9;
    private const int TieEffort = 2000;
    private const int FullLooks = 64;

    private readonly ClosureKnapsack problem;
    private readonly MaximumClosure closure;
    private readonly int[][] dependents;
    private readonly int[][] needs;
    private readonly bool isWhole;
    private readonly double[] worth;
    private readonly double[] weights;
    private readonly bool[] isDecided;
    private readonly bool[] found;
    private readonly bool[] below;
    private readonly bool[] above;
    private readonly double scale;
    private bool[] best;
    private double bestWorth;
    private int looked;

    private ClosureKnapsackSearch(ClosureKnapsack problem)
    {
        this.problem = problem;
        var count = problem.Count;
        closure = new MaximumClosure(problem.Prerequisites);
        dependents = DependentsOf(problem.Prerequisites);
        needs = NeedsOf(problem);
        isWhole = problem.Values.All(double.IsInteger);
        scale = Math.Max(problem.Values.Sum(), double.Epsilon);
        var tie = scale * TieShare / (problem.Minutes.Sum() + 1.0);
        worth = [.. problem.Values.Zip(problem.Minutes, (value, minutes) => value - (tie * minutes))];
        (weights, isDecided, found, below, above) = (new double[count], new bool[count], new bool[count], new bool[count], new bool[count]);
        best = new bool[count];
    }

    /// <summary>Searches.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="effort">How many sets are bounded at most, from 1; a limit on work.</param>
    /// <returns>The best choice found, with the bound.</returns>
    internal static KnapsackChoice Run(ClosureKnapsack problem, int effort)
    {
        var search = new ClosureKnapsackSearch(problem);
        var bound = search.Explore(effort);
        var (value, minutes) = (0.0, 0L);
        for (var step = 0; step < problem.Count; step++)
        {
            (value, minutes) = search.best[step] ? (value + problem.Values[step], minutes + problem.Minutes[step]) : (value, minutes);
        }

        var isOptimal = bound <= search.bestWorth + (search.scale * Negligible);
        return new KnapsackChoice(search.best, value, minutes, isOptimal ? value : Math.Max(value, bound + (search.scale * TieShare)), isOptimal);
    }

    // The least bound that is proved. Once the value is, a little is spent on doing it in less time.
    private double Explore(int effort)
    {
        var open = new PriorityQueue<Part, double>();
        Add(open, new byte[problem.Count], 0);
        for (var spent = 1; open.TryDequeue(out var part, out _); spent += 2)
        {
            if (!IsBetter(part.Bound))
            {
                return bestWorth;
            }

            if (IsValueProved(part.Bound))
            {
                effort = Math.Min(effort, spent + TieEffort);
            }

            if (spent >= effort)
            {
                return IsValueProved(part.Bound) ? bestWorth : part.Bound;
            }

            Add(open, With(part.Decided, part.Branch, isIn: true), part.Price);
            Add(open, With(part.Decided, part.Branch, isIn: false), part.Price);
        }

        return bestWorth;
    }

    private bool IsBetter(double bound) => bound > bestWorth + (scale * Negligible);

    // Whole values can only grow by whole numbers.
    private bool IsValueProved(double bound) => isWhole && Math.Floor(bound + (2 * scale * TieShare)) <= Math.Round(bestWorth + (scale * TieShare));

    private void Add(PriorityQueue<Part, double> open, byte[] decided, double price)
    {
        if (Bounded(decided, price) is { } part && IsBetter(part.Bound))
        {
            open.Enqueue(part, -part.Bound);
        }
    }

    // Decides a step, and with it what it builds on or what needs it.
    private byte[] With(byte[] decided, int step, bool isIn)
    {
        var child = (byte[])decided.Clone();
        var links = isIn ? problem.Prerequisites : dependents;
        var waiting = new Stack<int>([step]);
        while (waiting.TryPop(out var next))
        {
            if (child[next] == Part.Open)
            {
                child[next] = isIn ? Part.In : Part.Out;
                Array.ForEach(links[next], waiting.Push);
            }
        }

        return child;
    }

    // The bound of what is left open; null where nothing fits or nothing is left to decide.
    private Part? Bounded(byte[] decided, double price)
    {
        var (fixedWorth, room) = (0.0, problem.Budget);
        for (var step = 0; step < decided.Length; step++)
        {
            isDecided[step] = decided[step] != Part.Open;
            if (decided[step] == Part.In)
            {
                (fixedWorth, room) = (fixedWorth + worth[step], room - problem.Minutes[step]);
            }
        }

        if (room < 0)
        {
            return null;
        }

        looked++;
        if (price > 0)
        {
            // Most parts are shut by the price of the part that they come from.
            var first = At(price, found);
            if (!IsBetter(fixedWorth + first.Worth + (price * (room - first.Minutes))))
            {
                return null;
            }
        }

        var low = At(0, below);
        if (low.Minutes <= room)
        {
            Keep(decided, below, room - low.Minutes);
            return null;
        }

        var high = At((scale * 2) + 1, above);
        Keep(decided, above, room - high.Minutes);
        while (true)
        {
            var next = (low.Worth - high.Worth) / (low.Minutes - high.Minutes);
            var middle = At(next, found);
            if (middle.Minutes == room)
            {
                Keep(decided, found, 0);
                return null;
            }

            if (middle.Minutes == low.Minutes || middle.Minutes == high.Minutes || middle.Worth - (next * middle.Minutes) <= low.Worth - (next * low.Minutes) + (scale * Negligible))
            {
                var bound = fixedWorth + low.Worth - (next * (low.Minutes - room));
                return new Part(decided, bound, next, BranchOf(room - high.Minutes));
            }

            if (middle.Minutes > room)
            {
                low = middle;
                found.CopyTo(below, 0);
            }
            else
            {
                high = middle;
                found.CopyTo(above, 0);
                Keep(decided, above, room - high.Minutes);
            }
        }
    }

    // The best closed set of open steps at a price of each minute.
    private (double Worth, long Minutes) At(double price, bool[] members)
    {
        for (var step = 0; step < weights.Length; step++)
        {
            weights[step] = worth[step] - (price * problem.Minutes[step]);
        }

        closure.Find(weights, isDecided, members);
        var (sum, minutes) = (0.0, 0L);
        for (var step = 0; step < weights.Length; step++)
        {
            (sum, minutes) = members[step] ? (sum + worth[step], minutes + problem.Minutes[step]) : (sum, minutes);
        }

        return (sum, minutes);
    }

    // Of the undecided steps that a lower price takes and a higher one leaves, the one whose completion comes nearest to what there is room for.
    private int BranchOf(long room)
    {
        var (chosen, nearest) = (-1, double.PositiveInfinity);
        foreach (var step in problem.Order)
        {
            if (below[step] && !above[step])
            {
                var distance = Math.Abs(MissingMinutes(step, above) - (double)room);
                (chosen, nearest) = distance < nearest ? (step, distance) : (chosen, nearest);
            }
        }

        return chosen;
    }

    // How long a step takes with what it builds on, as far as it is neither decided nor present.
    private long MissingMinutes(int step, bool[] present)
    {
        var minutes = 0L;
        foreach (var need in needs[step])
        {
            minutes += present[need] || isDecided[need] ? 0 : problem.Minutes[need];
        }

        return minutes;
    }

    // Takes a choice that fits, fills the room that is left by what is worth most a minute, and remembers it if it is the best so far.
    private void Keep(byte[] decided, bool[] members, long room)
    {
        var chosen = new bool[members.Length];
        var total = 0.0;
        for (var step = 0; step < chosen.Length; step++)
        {
            chosen[step] = members[step] || decided[step] == Part.In;
            total += chosen[step] ? worth[step] : 0;
        }

        // Filling takes longer than bounding where there are many steps, and finds little new after a while.
        var isFilled = looked > FullLooks && looked % FullLooks != 0;
        while (!isFilled)
        {
            var (top, density, added, minutes) = Densest(decided, chosen, room);
            isFilled = top < 0;
            if (!isFilled)
            {
                Array.ForEach(needs[top], need => chosen[need] = true);
                (total, room) = (total + added, room - minutes);
            }
        }

        if (IsBetter(total))
        {
            (best, bestWorth) = (chosen, total);
        }
    }

    // Of the steps that fit with what is missing before them the one that is worth most a minute.
    private (int Step, double Density, double Worth, long Minutes) Densest(byte[] decided, bool[] chosen, long room)
    {
        var densest = (Step: -1, Density: 0.0, Worth: 0.0, Minutes: 0L);
        foreach (var step in problem.Order)
        {
            if (chosen[step] || decided[step] == Part.Out || worth[step] <= 0 || problem.Minutes[step] > room)
            {
                continue;
            }

            var (gain, cost) = (0.0, 0L);
            foreach (var need in needs[step])
            {
                (gain, cost) = chosen[need] ? (gain, cost) : (gain + worth[need], cost + problem.Minutes[need]);
            }

            var density = gain / Math.Max(cost, 0.5);
            densest = cost <= room && density > densest.Density ? (step, density, gain, cost) : densest;
        }

        return densest;
    }

    // Each step with all that it builds on.
    private static int[][] NeedsOf(ClosureKnapsack problem)
    {
        var sets = new HashSet<int>[problem.Count];
        foreach (var step in problem.Order)
        {
            sets[step] = [step, .. problem.Prerequisites[step].SelectMany(before => sets[before])];
        }

        return Array.ConvertAll(sets, set => set.Order().ToArray());
    }

    private static int[][] DependentsOf(int[][] prerequisites)
    {
        var lists = Array.ConvertAll(prerequisites, _ => new List<int>());
        for (var step = 0; step < prerequisites.Length; step++)
        {
            Array.ForEach(prerequisites[step], before => lists[before].Add(step));
        }

        return Array.ConvertAll(lists, list => list.ToArray());
    }

    /// <summary>A part of the search: what is decided, and what can at most be had of the rest.</summary>
    private sealed record Part(byte[] Decided, double Bound, double Price, int Branch)
    {
        public const byte Open = 0;
        public const byte In = 1;
        public const byte Out = 2;
    }
}
