using System.Numerics;
using System.Runtime.InteropServices;

namespace PersonalizedLearning.Environments;

/// <summary>The best assignment of learners to the open offerings of one block, kept best while sessions open and close.</summary>
/// <remarks>
/// A transportation problem with lower and upper limits, by successive best augmenting paths over slots (Fact B): as long as no cycle of moves gains, the assignment is
/// the best for its limits, and a change of one limit is answered by best paths into or out of that slot alone.
/// </remarks>
internal sealed class SeatAssignment
{
    private const int None = -1;

    private readonly CompiledPlacement data;
    private readonly double tolerance;
    private readonly double never;
    private int[] least = new int[8];
    private int[] most = new int[8];
    private double[] reach = new double[8];
    private int[] cameFrom = new int[8];
    private bool[] isQueued = new bool[8];
    private int[] queue = new int[9];
    private int[] path = new int[8];

    /// <summary>Starts with all available learners without a place.</summary>
    public SeatAssignment(CompiledPlacement data, int block)
    {
        this.data = data;
        tolerance = data.Tolerance;
        never = -1e12 * tolerance;
        Seats = new SeatExchange(data, block);
        most[SeatExchange.Unplaced] = int.MaxValue;
    }

    /// <summary>Gets who sits where.</summary>
    public SeatExchange Seats { get; }

    /// <summary>Gets the most learners of a slot.</summary>
    public int MostOf(int slot) => most[slot];

    /// <summary>Gets the fewest learners of a slot.</summary>
    public int LeastOf(int slot) => least[slot];

    /// <summary>Makes room for one more session and fills it as far as that is best; false where the fewest learners can't be found, and then the assignment is of no use.</summary>
    /// <param name="offering">The offering.</param>
    /// <param name="fewest">The fewest learners of the session.</param>
    /// <param name="seats">The most learners of the session.</param>
    /// <param name="floor">Stops, as if the learners could not be found, when the whole gain must stay below this.</param>
    /// <param name="gained">What it adds to the value, maybe below 0.</param>
    public bool TryOpen(int offering, int fewest, int seats, double floor, out double gained)
    {
        var slot = Seats.SlotOf(offering);
        if (slot == None)
        {
            slot = AddSlot(offering);
        }

        least[slot] += fewest;
        most[slot] += seats;
        return Fill(slot, floor, out gained);
    }

    /// <summary>Takes the room of one session away; learners go where that costs least.</summary>
    /// <returns>What it adds to the value, mostly below 0.</returns>
    public double Close(int offering, int fewest, int seats)
    {
        var slot = Seats.SlotOf(offering);
        least[slot] -= fewest;
        most[slot] -= seats;
        return Drain(slot);
    }

    /// <summary>Widens or narrows the room of an offering at once, without looking for the best.</summary>
    public int Limit(int offering, int fewest, int seats)
    {
        var slot = Seats.SlotOf(offering);
        if (slot == None)
        {
            slot = AddSlot(offering);
        }

        (least[slot], most[slot]) = (fewest, seats);
        return slot;
    }

    /// <summary>Changes what an entry is worth and seats its learner, and whoever that moves, best again.</summary>
    /// <returns>What it adds to the value; −∞ where a session is left without its fewest learners.</returns>
    public double Revalue(int entry, double value)
    {
        var learner = data.EntryLearner[entry];
        var slot = Seats.SlotOfLearner(learner);
        if (slot == None)
        {
            Seats.SetValue(entry, value);
            return 0;
        }

        var before = Seats.CurrentOf(learner);
        Seats.Leave(learner);
        Seats.SetValue(entry, value);
        var isMissed = Seats.Counts[slot] < least[slot];
        least[slot] -= isMissed ? 1 : 0;
        Fill(slot, double.NegativeInfinity, out var filled);
        var gained = filled + Insert(learner) - before;
        least[slot] += isMissed ? 1 : 0;
        return Fill(slot, double.NegativeInfinity, out filled) ? gained + filled : double.NegativeInfinity;
    }

    /// <summary>Seats a learner who has no seat where that is best.</summary>
    public double Insert(int learner)
    {
        var own = data.Entries + learner;
        var gained = 0.0;
        int first;
        double best;
        do
        {
            Reach(learner, own);
            (var last, best) = BestEnd(None);
            first = Follow(last, ref gained);
        }
        while (first == None);

        Seats.Move(first == SeatExchange.Unplaced ? own : Seats.BestEntryOf(learner, Seats.OfferingOf(first)));
        return best + gained;
    }

    private void Reach(int learner, int own)
    {
        BeginPaths();
        Start(SeatExchange.Unplaced, Seats.Values[own]);
        for (var entry = data.Model.EntryStart[learner]; entry < data.Model.EntryStart[learner + 1]; entry++)
        {
            var slot = Seats.SlotOf(data.Model.EntryOffering[entry]);
            if (slot != None && most[slot] > 0 && Seats.Values[entry] > reach[slot])
            {
                Start(slot, Seats.Values[entry]);
            }
        }

        Spread();
    }

    /// <summary>Computes a price of each slot's seats so that no learner would rather be elsewhere: what one more seat would add.</summary>
    public ReadOnlySpan<double> Prices()
    {
        BeginPaths();
        for (var slot = 0; slot < Seats.SlotCount; slot++)
        {
            Start(slot, Seats.Counts[slot] > least[slot] ? 0 : never);
        }

        Spread();
        return reach.AsSpan(0, Seats.SlotCount);
    }

    /// <summary>Sums what the places are worth.</summary>
    public double Total()
    {
        var sum = 0.0;
        for (var learner = 0; learner < data.Learners; learner++)
        {
            sum += Seats.SlotOfLearner(learner) == None ? 0 : Seats.CurrentOf(learner);
        }

        return sum;
    }

    /// <summary>Takes over another assignment of the same model.</summary>
    public void CopyFrom(SeatAssignment other)
    {
        Seats.CopyFrom(other.Seats);
        Reserve();
        other.least.AsSpan(0, Seats.SlotCount).CopyTo(least);
        other.most.AsSpan(0, Seats.SlotCount).CopyTo(most);
    }

    /// <summary>Fills a slot up to its fewest learners, and further as long as that gains.</summary>
    public bool Fill(int slot, double floor, out double gained)
    {
        gained = 0;
        while (Seats.Counts[slot] < most[slot])
        {
            BeginPaths();
            for (var from = 0; from < Seats.SlotCount; from++)
            {
                if (from != slot && Seats.Counts[from] > least[from])
                {
                    Start(from, 0);
                }
            }

            Spread();
            var isNeeded = Seats.Counts[slot] < least[slot];
            var gain = reach[slot];
            if (double.IsNegativeInfinity(gain) || (!isNeeded && gain <= tolerance))
            {
                return !isNeeded && gained >= floor;
            }

            // No later learner gains more than this one.
            if (gained + (gain * (gain > 0 ? most[slot] - Seats.Counts[slot] : 1)) < floor)
            {
                return false;
            }

            gained += Follow(slot, ref gained) == None ? 0 : gain;
        }

        return Seats.Counts[slot] >= least[slot] && gained >= floor;
    }

    private double Drain(int slot)
    {
        var gained = 0.0;
        while (Seats.Counts[slot] > least[slot])
        {
            BeginPaths();
            Start(slot, 0);
            Spread();
            var (last, best) = BestEnd(slot);
            if (Seats.Counts[slot] <= most[slot] && best <= tolerance)
            {
                break;
            }

            gained += Follow(last, ref gained) == None ? 0 : best;
        }

        return gained;
    }

    private (int Slot, double Value) BestEnd(int except)
    {
        var (last, best) = (None, double.NegativeInfinity);
        for (var slot = 0; slot < Seats.SlotCount; slot++)
        {
            if (slot != except && Seats.Counts[slot] < most[slot] && reach[slot] > best)
            {
                (last, best) = (slot, reach[slot]);
            }
        }

        return (last, best);
    }

    // Moves one learner along each step of the path that ends there, and returns its first slot; where the path runs into a cycle, as differences below the tolerance
    // add up to a gain, moves along that and returns none.
    private int Follow(int last, ref double gained)
    {
        var length = 0;
        while (cameFrom[last] != None)
        {
            if (length == Seats.SlotCount)
            {
                gained += Turn(last);
                return None;
            }

            path[length++] = Seats.MoverOf(cameFrom[last], last);
            last = cameFrom[last];
        }

        Move(length);
        return last;
    }

    private double Turn(int slot)
    {
        var (length, gained, at) = (0, 0.0, slot);
        do
        {
            path[length++] = Seats.MoverOf(cameFrom[at], at);
            gained += Seats.Gains(cameFrom[at])[at];
            at = cameFrom[at];
        }
        while (at != slot);

        Move(length);
        return gained;
    }

    private void Move(int length)
    {
        for (var step = 0; step < length; step++)
        {
            Seats.Move(path[step]);
        }
    }

    private void BeginPaths()
    {
        reach.AsSpan().Fill(double.NegativeInfinity);
        queued = (0, 0, 0);
    }

    private (int First, int Last, int Count) queued;

    private void Start(int slot, double value)
    {
        (reach[slot], cameFrom[slot]) = (value, None);
        Enqueue(slot);
    }

    private void Enqueue(int slot)
    {
        if (!isQueued[slot])
        {
            isQueued[slot] = true;
            queue[queued.Last] = slot;
            queued = (queued.First, queued.Last + 1 == queue.Length ? 0 : queued.Last + 1, queued.Count + 1);
        }
    }

    // Best paths by correcting labels, first in first out.
    private void Spread()
    {
        var wide = Seats.Stride;
        var labels = MemoryMarshal.Cast<double, Vector<double>>(reach.AsSpan(0, wide));
        var limit = 64 + (8 * Seats.SlotCount);
        while (queued.Count > 0)
        {
            var from = queue[queued.First];
            queued = (queued.First + 1 == queue.Length ? 0 : queued.First + 1, queued.Last, queued.Count - 1);
            isQueued[from] = false;
            if (Seats.Counts[from] == 0 || limit-- < 0)
            {
                continue;
            }

            var at = new Vector<double>(reach[from]);
            var least = new Vector<double>(tolerance);
            var gains = MemoryMarshal.Cast<double, Vector<double>>(Seats.Gains(from));
            for (var part = 0; part < gains.Length; part++)
            {
                var better = at + gains[part];
                if (Vector.GreaterThanAny(better, labels[part] + least))
                {
                    Improve(from, part * Vector<double>.Count);
                }
            }
        }
    }

    private void Improve(int from, int start)
    {
        var gains = Seats.Gains(from);
        for (var to = start; to < start + Vector<double>.Count; to++)
        {
            var better = reach[from] + gains[to];
            if (better > reach[to] + tolerance)
            {
                (reach[to], cameFrom[to]) = (better, from);
                Enqueue(to);
            }
        }
    }

    private int AddSlot(int offering)
    {
        var reused = 1;
        while (reused < Seats.SlotCount && (most[reused] > 0 || Seats.Counts[reused] > 0))
        {
            reused++;
        }

        var slot = Seats.AddSlot(offering, reused < Seats.SlotCount ? reused : None);
        Reserve();
        (least[slot], most[slot]) = (0, 0);
        return slot;
    }

    private void Reserve()
    {
        var slots = Math.Max(Seats.Stride, Seats.SlotCount);
        if (reach.Length >= slots)
        {
            return;
        }

        Array.Resize(ref least, slots);
        Array.Resize(ref most, slots);
        (reach, cameFrom, isQueued, queue, path) = (new double[slots], new int[slots], new bool[slots], new int[slots + 1], new int[slots]);
    }
}
