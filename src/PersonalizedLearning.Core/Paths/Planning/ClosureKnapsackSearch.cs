namespace PersonalizedLearning.Paths;

/// <summary>Chooses a closed set of the greatest value within a budget: dynamic programming on what Lagrangian bounds leave open, else branch and bound.</summary>
/// <remarks>
/// With a price λ on every minute the best closed set is a least cut; the price at which it just fits gives the bound of the linear relaxation, because closed
/// sets have an integral polytope. Steps that lose too much against it are decided; the rest is followed state by state where few decisions depend on each other at a
/// time. Where there are too many states, what differs between the sets on both sides of the price is branched on, best first. Of equal values the one of least minutes
/// is chosen; values that differ by a few trillionths of their sum a minute count as equal. Deterministic; work is counted, not timed.
/// </remarks>
internal sealed class ClosureKnapsackSearch
{
    private const double Negligible = 1e-12;
    private const double TiePerMinute = 4e-12;
    private const double MostTie = 1e-7;
    private const int TieEffort = 2000;
    private const int FullLooks = 64;
    private const int StatesPerLook = 250;
    private const int FirstWidth = 256;
    private const int Broadening = 16;

    // With more steps a look takes longer, and there are to be fewer; and fixing steps and following states takes too long for what it finds.
    private const int FewSteps = 100;
    private const int ManySteps = 2000;

    private readonly ClosureKnapsack problem;
    private readonly MaximumClosure closure;
    private readonly int[][] dependents;
    private readonly bool isWhole;
    private readonly double[] worth;
    private readonly double[] weights;
    private readonly bool[] isDecided;
    private readonly bool[] found;
    private readonly bool[] below;
    private readonly bool[] above;
    private readonly double scale;
    private readonly double allTies;
    private readonly KnapsackFilling filling;
    private bool[] best;
    private double bestWorth;
    private int looked;

    private ClosureKnapsackSearch(ClosureKnapsack problem)
    {
        this.problem = problem;
        var count = problem.Count;
        closure = new MaximumClosure(problem.Prerequisites);
        dependents = problem.Dependents();
        isWhole = problem.Values.All(double.IsInteger);
        scale = Math.Max(problem.Values.Sum(), double.Epsilon);
        var tie = scale * Math.Min(TiePerMinute, MostTie / (problem.Minutes.Sum() + 1.0));
        allTies = tie * problem.Minutes.Sum();
        worth = [.. problem.Values.Zip(problem.Minutes, (value, minutes) => value - (tie * minutes))];
        (weights, isDecided, found, below, above) = (new double[count], new bool[count], new bool[count], new bool[count], new bool[count]);
        (best, filling) = (new bool[count], new KnapsackFilling(problem, worth));
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
        return new KnapsackChoice(search.best, value, minutes, isOptimal ? value : Math.Max(value, bound + search.allTies), isOptimal);
    }

    // The least bound that is proved. Once the value is, a little is spent on doing it in less time.
    private double Explore(int effort)
    {
        var root = Bounded(new byte[problem.Count], 0);
        if (root is null || !IsBetter(root.Bound))
        {
            return bestWorth;
        }

        if (problem.Count <= ManySteps && Follow(root, effort) is { } proved)
        {
            return proved;
        }

        var share = Math.Min(1, (double)FewSteps / problem.Count);
        return Branch(root, (int)Math.Max(1, effort * share * share));
    }

    private double Branch(Part root, int effort)
    {
        var open = new PriorityQueue<Part, double>();
        Add(open, root.Decided, root.Price);
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

    // Fixes what the price decides, and follows the states of the rest, few at first, which finds good choices, then more; null where too many stay in sight or turn up.
    private double? Follow(Part root, int effort)
    {
        var top = At(root.Price, found, root.Decided);
        var losses = new KnapsackLosses(problem, dependents, closure, root.Price, top.Worth + (root.Price * (problem.Budget - top.Minutes)));
        var (left, width) = ((long)effort * StatesPerLook, FirstWidth);
        while (true)
        {
            var most = losses.Bound - bestWorth - (scale * Negligible);
            losses.Fix(root.Decided, most);
            var states = new KnapsackStates(problem, dependents, losses, root.Decided);
            if (!states.IsPossible)
            {
                return null;
            }

            if (states.Run(most, width) is { } chosen)
            {
                Remember(chosen);
            }

            if (losses.Bound - states.LeastMissed <= bestWorth + (scale * Negligible))
            {
                return bestWorth;
            }

            left -= states.Count;
            var next = (int)Math.Min((long)width * Broadening, left / (2 * problem.Count));
            if (next < 2 * width)
            {
                return null;
            }

            width = next;
        }
    }

    private bool IsBetter(double bound) => bound > bestWorth + (scale * Negligible);

    // Whole values can only grow by whole numbers.
    private bool IsValueProved(double bound) => isWhole && Math.Floor(bound + (2 * allTies) + (scale * Negligible)) <= Math.Round(bestWorth + allTies);

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
            if (child[next] == ClosureKnapsack.Open)
            {
                child[next] = isIn ? ClosureKnapsack.In : ClosureKnapsack.Out;
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
            if (decided[step] == ClosureKnapsack.In)
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
            var first = At(price, found, decided);
            if (!IsBetter(fixedWorth + first.Worth + (price * (room - first.Minutes))))
            {
                return null;
            }
        }

        var low = At(0, below, decided);
        if (low.Minutes <= room)
        {
            Keep(decided, below, room - low.Minutes);
            return null;
        }

        var high = At((scale * 2) + 1, above, decided);
        Keep(decided, above, room - high.Minutes);
        while (true)
        {
            var next = (low.Worth - high.Worth) / (low.Minutes - high.Minutes);
            var middle = At(next, found, decided);
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
    private (double Worth, long Minutes) At(double price, bool[] members, byte[] decided)
    {
        for (var step = 0; step < decided.Length; step++)
        {
            isDecided[step] = decided[step] != ClosureKnapsack.Open;
        }

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
        var (chosen, nearest, visits) = (-1, double.PositiveInfinity, 0);
        Predicate<int> isPresent = other => above[other] || isDecided[other];
        foreach (var step in problem.Order)
        {
            if (below[step] && !above[step] && visits < KnapsackFilling.MostVisits)
            {
                var minutes = filling.Missing(step, isPresent, long.MaxValue, ref visits).Minutes;
                var distance = Math.Abs(minutes - (double)room);
                (chosen, nearest) = distance < nearest ? (step, distance) : (chosen, nearest);
            }
        }

        return chosen;
    }

    // Takes a choice that fits, fills the room that is left by what is worth most a minute, and remembers it if it is the best so far.
    private void Keep(byte[] decided, bool[] members, long room)
    {
        var chosen = new bool[members.Length];
        for (var step = 0; step < chosen.Length; step++)
        {
            chosen[step] = members[step] || decided[step] == ClosureKnapsack.In;
        }

        // Filling takes longer than bounding where there are many steps, and finds little new after a while.
        if (looked <= FullLooks || looked % FullLooks == 0)
        {
            filling.Fill(decided, chosen, room);
        }

        Remember(chosen);
    }

    private void Remember(bool[] chosen)
    {
        var total = 0.0;
        for (var step = 0; step < chosen.Length; step++)
        {
            total += chosen[step] ? worth[step] : 0;
        }

        if (IsBetter(total))
        {
            (best, bestWorth) = (chosen, total);
        }
    }

    /// <summary>A part of the search: what is decided, and what can at most be had of the rest.</summary>
    private sealed record Part(byte[] Decided, double Bound, double Price, int Branch);
}
