using System.Numerics;

namespace PersonalizedLearning.Environments;

/// <summary>Who sits where in one block, and the best single move from each open offering to each other.</summary>
/// <remarks>Open offerings have slots; slot 0 stands for no place. Moves are kept as a matrix: what the best move of a learner of one slot to another gains, and by which entry.</remarks>
internal sealed class SeatExchange
{
    /// <summary>The slot of learners without a place.</summary>
    public const int Unplaced = 0;

    private const int None = -1;
    private static readonly int Lanes = Vector<double>.Count;

    private readonly CompiledPlacement data;
    private readonly int[] entryStart;
    private readonly int[] entryOffering;
    private readonly double[] values;
    private readonly int[] slotOf;
    private readonly int[] entry;
    private readonly int[] slot;
    private readonly double[] current;
    private readonly int[] next;
    private readonly int[] previous;
    private int stride;
    private double[] gain = [];
    private int[] by = [];
    private int[] head = [];
    private int[] offeringOf = [];

    /// <summary>Starts with all available learners without a place.</summary>
    public SeatExchange(CompiledPlacement data, int block)
    {
        this.data = data;
        (entryStart, entryOffering) = (data.Model.EntryStart, data.Model.EntryOffering);
        values = [.. data.Values[block]];
        slotOf = new int[data.Offerings];
        slotOf.AsSpan().Fill(None);
        (entry, slot, current) = (new int[data.Learners], new int[data.Learners], new double[data.Learners]);
        (next, previous) = (new int[data.Learners], new int[data.Learners]);
        Grow(8);
        SlotCount = 1;
        offeringOf[Unplaced] = None;
        for (var learner = 0; learner < data.Learners; learner++)
        {
            (entry[learner], slot[learner]) = (None, None);
            if (data.Model.IsAvailable[(block * data.Learners) + learner])
            {
                Seat(learner, data.Entries + learner);
            }
        }
    }

    /// <summary>Gets the number of slots in use, with some that may be closed.</summary>
    public int SlotCount { get; private set; }

    /// <summary>Gets the length of a row of <see cref="Gains"/>, a multiple of what a vector holds.</summary>
    public int Stride => stride;

    /// <summary>Gets the number of learners of each slot.</summary>
    public int[] Counts { get; private set; } = [];

    /// <summary>Gets the value of each entry in this block as it is now; −∞ where it can't be.</summary>
    public ReadOnlySpan<double> Values => values;

    /// <summary>Gets what the best move from a slot to each slot gains.</summary>
    public ReadOnlySpan<double> Gains(int from) => gain.AsSpan(from * stride, stride);

    /// <summary>Gets the entry by which the best move goes.</summary>
    public int MoverOf(int from, int to) => by[(from * stride) + to];

    /// <summary>Gets the entry that a learner sits at; −1 for a learner who is not there.</summary>
    public int EntryOf(int learner) => entry[learner];

    /// <summary>Finds the entry of a learner for an offering that is worth most now; of equals the first. −1 where there is none.</summary>
    public int BestEntryOf(int learner, int offering)
    {
        var (best, end) = data.EntriesOf(learner, offering);
        if (best == end)
        {
            return None;
        }

        for (var other = best + 1; other < end; other++)
        {
            best = values[other] > values[best] ? other : best;
        }

        return best;
    }

    /// <summary>Gets the slot of a learner; −1 for a learner who is not there.</summary>
    public int SlotOfLearner(int learner) => slot[learner];

    /// <summary>Gets what a learner's place is worth.</summary>
    public double CurrentOf(int learner) => current[learner];

    /// <summary>Gets the slot of an offering; −1 for none.</summary>
    public int SlotOf(int offering) => slotOf[offering];

    /// <summary>Gets the offering of a slot; −1 for none.</summary>
    public int OfferingOf(int one) => offeringOf[one];

    /// <summary>Gets the first learner of a slot; −1 for none.</summary>
    public int FirstOf(int one) => head[one];

    /// <summary>Gets the learner after another of its slot; −1 for none.</summary>
    public int NextOf(int learner) => next[learner];

    /// <summary>Gives an offering a slot: one that is empty and of no more use, or a new one.</summary>
    public int AddSlot(int offering, int reused)
    {
        if (reused == None && SlotCount == head.Length)
        {
            Grow(2 * SlotCount);
        }

        var added = reused == None ? SlotCount++ : reused;
        if (reused != None)
        {
            slotOf[offeringOf[reused]] = None;
        }

        (slotOf[offering], offeringOf[added], head[added], Counts[added]) = (added, offering, None, 0);
        gain.AsSpan(added * stride, stride).Fill(double.NegativeInfinity);
        for (var from = 0; from < SlotCount; from++)
        {
            gain[(from * stride) + added] = double.NegativeInfinity;
        }

        foreach (var candidate in data.OfferingEntry.AsSpan(data.OfferingStart[offering]..data.OfferingStart[offering + 1]))
        {
            var learner = data.EntryLearner[candidate];
            if (slot[learner] != None)
            {
                Offer(slot[learner], added, candidate, values[candidate] - current[learner]);
            }
        }

        return added;
    }

    /// <summary>Moves a learner to another entry.</summary>
    public void Move(int chosen)
    {
        var learner = data.EntryLearner[chosen];
        if (slot[learner] != None)
        {
            Leave(learner);
        }

        Seat(learner, chosen);
    }

    /// <summary>Changes what an entry is worth.</summary>
    public void SetValue(int changed, double value)
    {
        if (values[changed].Equals(value))
        {
            return;
        }

        var learner = data.EntryLearner[changed];
        var (from, to) = (slot[learner], changed < data.Entries ? slotOf[entryOffering[changed]] : Unplaced);
        // Of entries for one offering a learner sits at the best.
        if (entry[learner] == changed || (from != None && from == to && value > current[learner]))
        {
            Leave(learner);
            values[changed] = value;
            Seat(learner, changed < data.Entries ? BestEntryOf(learner, entryOffering[changed]) : changed);
            return;
        }

        values[changed] = value;
        if (from == None || to == None)
        {
            return;
        }

        if (by[(from * stride) + to] == changed && !double.IsNegativeInfinity(gain[(from * stride) + to]))
        {
            Rescan(from, to);
        }
        else
        {
            Offer(from, to, changed, value - current[learner]);
        }
    }

    /// <summary>Takes over the seats and values of another of the same block.</summary>
    public void CopyFrom(SeatExchange other)
    {
        if (stride != other.stride || head.Length != other.head.Length)
        {
            stride = other.stride;
            (gain, by) = (new double[other.gain.Length], new int[other.by.Length]);
            (head, offeringOf, Counts, SlotCount) = (new int[other.head.Length], new int[other.offeringOf.Length], new int[other.Counts.Length], 0);
        }

        // Slots that this one has beyond the other's would show in vectors.
        for (var from = 0; from < SlotCount && other.SlotCount < SlotCount; from++)
        {
            gain.AsSpan((from * stride) + other.SlotCount, SlotCount - other.SlotCount).Fill(double.NegativeInfinity);
        }

        SlotCount = other.SlotCount;
        other.gain.AsSpan(0, SlotCount * stride).CopyTo(gain);
        other.by.AsSpan(0, SlotCount * stride).CopyTo(by);
        other.head.AsSpan(0, SlotCount).CopyTo(head);
        other.offeringOf.AsSpan(0, SlotCount).CopyTo(offeringOf);
        other.Counts.AsSpan(0, SlotCount).CopyTo(Counts);
        other.values.AsSpan().CopyTo(values);
        other.slotOf.AsSpan().CopyTo(slotOf);
        other.entry.AsSpan().CopyTo(entry);
        other.slot.AsSpan().CopyTo(slot);
        other.current.AsSpan().CopyTo(current);
        other.next.AsSpan().CopyTo(next);
        other.previous.AsSpan().CopyTo(previous);
    }

    /// <summary>Takes a learner out of the seats, to be seated again.</summary>
    public void Leave(int learner)
    {
        var from = slot[learner];
        (entry[learner], slot[learner]) = (None, None);
        Counts[from]--;
        if (previous[learner] == None)
        {
            head[from] = next[learner];
        }
        else
        {
            next[previous[learner]] = next[learner];
        }

        if (next[learner] != None)
        {
            previous[next[learner]] = previous[learner];
        }

        for (var own = entryStart[learner]; own < entryStart[learner + 1]; own++)
        {
            var to = slotOf[entryOffering[own]];
            if (to != None && by[(from * stride) + to] == own)
            {
                Rescan(from, to);
            }
        }

        if (by[from * stride] == data.Entries + learner)
        {
            Rescan(from, Unplaced);
        }
    }

    private void Seat(int learner, int chosen)
    {
        var to = chosen < data.Entries ? slotOf[entryOffering[chosen]] : Unplaced;
        var worth = values[chosen];
        (entry[learner], slot[learner], current[learner]) = (chosen, to, worth);
        Counts[to]++;
        (next[learner], previous[learner]) = (head[to], None);
        if (head[to] != None)
        {
            previous[head[to]] = learner;
        }

        head[to] = learner;
        for (var own = entryStart[learner]; own < entryStart[learner + 1]; own++)
        {
            var other = slotOf[entryOffering[own]];
            if (other != None && other != to)
            {
                Offer(to, other, own, values[own] - worth);
            }
        }

        if (to != Unplaced)
        {
            Offer(to, Unplaced, data.Entries + learner, values[data.Entries + learner] - worth);
        }
    }

    private void Offer(int from, int to, int candidate, double worth)
    {
        var place = (from * stride) + to;
        if (from != to && worth > gain[place])
        {
            (gain[place], by[place]) = (worth, candidate);
        }
    }

    private void Rescan(int from, int to)
    {
        var place = (from * stride) + to;
        (gain[place], by[place]) = (double.NegativeInfinity, None);
        if (to == Unplaced)
        {
            for (var learner = head[from]; learner != None; learner = next[learner])
            {
                Offer(from, to, data.Entries + learner, values[data.Entries + learner] - current[learner]);
            }

            return;
        }

        var offering = offeringOf[to];
        var candidates = data.OfferingEntry.AsSpan(data.OfferingStart[offering]..data.OfferingStart[offering + 1]);
        if (candidates.Length < 4 * Counts[from])
        {
            foreach (var candidate in candidates)
            {
                var learner = data.EntryLearner[candidate];
                if (slot[learner] == from)
                {
                    Offer(from, to, candidate, values[candidate] - current[learner]);
                }
            }

            return;
        }

        for (var learner = head[from]; learner != None; learner = next[learner])
        {
            var (first, end) = data.EntriesOf(learner, offering);
            for (var candidate = first; candidate < end; candidate++)
            {
                Offer(from, to, candidate, values[candidate] - current[learner]);
            }
        }
    }

    private void Grow(int slots)
    {
        var wide = (slots + Lanes - 1) / Lanes * Lanes;
        var (newGain, newBy) = (new double[slots * wide], new int[slots * wide]);
        newGain.AsSpan().Fill(double.NegativeInfinity);
        for (var from = 0; from < SlotCount; from++)
        {
            gain.AsSpan(from * stride, SlotCount).CopyTo(newGain.AsSpan(from * wide));
            by.AsSpan(from * stride, SlotCount).CopyTo(newBy.AsSpan(from * wide));
        }

        var (newHead, newOfferingOf, newCounts) = (new int[slots], new int[slots], new int[slots]);
        newHead.AsSpan().Fill(None);
        head.CopyTo(newHead, 0);
        offeringOf.CopyTo(newOfferingOf, 0);
        Counts.CopyTo(newCounts, 0);
        (stride, gain, by, head, offeringOf, Counts) = (wide, newGain, newBy, newHead, newOfferingOf, newCounts);
    }
}
