namespace PersonalizedLearning.Environments;

/// <summary>Builds a solution from the prices of the relaxation and improves it, block by block and with several blocks at once.</summary>
internal sealed class PlacementSearch
{
    private readonly CompiledPlacement data;
    private readonly PlacementBudgets budgets;
    private readonly BlockPlan[] plans;
    private readonly BlockImprover improver;
    private readonly SearchClock clock;
    private readonly int[] reopened;
    private readonly double[] desired;
    private readonly NeedHolders holders;
    private readonly BlockPlan[] saved;
    private readonly bool[] isStale;
    private readonly double[] totals;
    private SeededChance chance;

    /// <summary>Starts without placements.</summary>
    public PlacementSearch(CompiledPlacement data, SearchClock clock, ulong seed)
    {
        (this.data, this.clock) = (data, clock);
        budgets = new PlacementBudgets(data);
        plans = [.. Enumerable.Range(0, data.Blocks).Select(block => new BlockPlan(data, block))];
        (reopened, desired) = (new int[data.Entries], new double[data.Entries]);
        saved = [.. Enumerable.Range(0, data.Blocks).Select(block => new BlockPlan(data, block))];
        (isStale, totals) = (new bool[data.Blocks], new double[data.Blocks]);
        holders = new NeedHolders(data, plans, budgets);
        improver = new BlockImprover(data);
        chance = new SeededChance(seed);
    }

    /// <summary>Gets the plans of the blocks.</summary>
    public IReadOnlyList<BlockPlan> Plans => plans;

    /// <summary>Sums what all blocks are worth.</summary>
    public double Total()
    {
        var sum = 0.0;
        foreach (var plan in plans)
        {
            sum += Worth(plan);
        }

        return sum;
    }

    private double Worth(BlockPlan plan)
    {
        var (sum, values) = (0.0, data.Values[plan.Sessions.Block]);
        for (var learner = 0; learner < data.Learners; learner++)
        {
            sum += plan.Seats.Seats.EntryOf(learner) is >= 0 and var entry ? values[entry] : 0;
        }

        return sum;
    }

    /// <summary>Builds one block from the relaxation.</summary>
    public void Build(int block, PlacementRelaxation relaxation)
    {
        var plan = plans[block];
        Allow(block);
        var relaxed = new RelaxedBlock(data, block);
        var needPrices = new double[data.NeedTotal.Length];
        relaxation.NeedPricesOf(block, needPrices);
        relaxed.Evaluate(plan.Seats.Seats.Values[..data.Entries], relaxation.PricesOf(block), needPrices, [], []);
        Open(plan, relaxed.Sessions);
        improver.Fill(ref plans[block]);
        Count(block, 1);
    }

    /// <summary>Improves one block with the others as they are: each session in turn gives way to something better.</summary>
    /// <returns>What it adds.</returns>
    public double Improve(int block)
    {
        Count(block, -1);
        Want(block);
        var gained = Adjust(block);
        gained += Pass(ref plans[block]);
        Count(block, 1);
        return gained;
    }

    /// <summary>Closes some sessions of one block, opens the best again and improves; goes back where that is worse.</summary>
    /// <returns>What it adds.</returns>
    public double Shake(int block)
    {
        Count(block, -1);
        Want(block);
        var gained = Adjust(block);
        ref var plan = ref plans[block];
        saved[block].CopyFrom(plan);
        var change = 0.0;
        for (var count = 2 + chance.NextBelow(3); count > 0 && plan.Sessions.Count > 0; count--)
        {
            change += plan.Close(chance.NextBelow(plan.Sessions.Count));
        }

        change += improver.Fill(ref plan);
        change += Pass(ref plan);
        if (change < 0)
        {
            (plan, saved[block]) = (saved[block], plan);
            change = 0;
        }

        Count(block, 1);
        return gained + change;
    }

    /// <summary>Improves one block where learners may also take what they have elsewhere, for what leaving it there costs; other blocks follow.</summary>
    /// <param name="block">The block.</param>
    /// <param name="isFree">Which blocks may change.</param>
    /// <returns>What it adds.</returns>
    public double Exchange(int block, ReadOnlySpan<bool> isFree)
    {
        Count(block, -1);
        Want(block);
        var gained = Adjust(block);
        holders.Price(block, isFree);
        Want(block, isFree);
        Save(block);
        Adjust(block);
        gained += Follow(block, isFree);

        ref var plan = ref plans[block];
        for (var tries = plan.Sessions.Count; tries > 0 && !clock.IsOver; tries--)
        {
            Save(block);
            if (plan.Sessions.Count > 0 && improver.Replace(ref plan, chance.NextBelow(plan.Sessions.Count)) > 0)
            {
                gained += Follow(block, isFree);
            }
        }

        Count(block, 1);
        return gained;
    }

    private double Pass(ref BlockPlan plan)
    {
        var gained = 0.0;
        for (var tries = plan.Sessions.Count; tries > 0 && !clock.IsOver; tries--)
        {
            if (plan.Sessions.Count > 0)
            {
                gained += improver.Replace(ref plan, chance.NextBelow(plan.Sessions.Count));
            }
        }

        return gained;
    }

    private void Save(int block)
    {
        saved[block].CopyFrom(plans[block]);
        totals[block] = Worth(plans[block]);
    }

    // Takes needs that are served once too often out of other blocks; where all of that is not worth it, everything goes back.
    private double Follow(int block, ReadOnlySpan<bool> isFree)
    {
        FindStale(block, isFree);
        Count(block, 1);
        var (change, isValid) = (Worth(plans[block]) - totals[block], true);
        for (var other = 0; other < data.Blocks; other++)
        {
            // What comes after a block that can't give way stays as it is.
            isStale[other] &= isValid;
            if (!isStale[other])
            {
                continue;
            }

            Save(other);
            Count(other, -1);
            Want(other);
            isValid = !double.IsNegativeInfinity(Adjust(other));
            Count(other, 1);
            change += Worth(plans[other]) - totals[other];
            isStale[other] = isValid;
            if (!isValid)
            {
                Return(other);
            }
        }

        var isBetter = isValid && change > data.Tolerance;
        for (var other = 0; other < data.Blocks && !isBetter; other++)
        {
            if (isStale[other])
            {
                Return(other);
            }
        }

        Count(block, -1);
        if (!isBetter)
        {
            (plans[block], saved[block]) = (saved[block], plans[block]);
            change = 0;
        }

        holders.Price(block, isFree);
        Want(block, isFree);
        Adjust(block, isCalm: true);
        return change;
    }

    private void Return(int block)
    {
        Count(block, -1);
        (plans[block], saved[block]) = (saved[block], plans[block]);
        Count(block, 1);
    }

    // Blocks in which a need has to go that is served too often since it is served in this one too.
    private void FindStale(int block, ReadOnlySpan<bool> isFree)
    {
        Array.Clear(isStale);
        var seats = plans[block].Seats.Seats;
        for (var learner = 0; learner < data.Learners; learner++)
        {
            var entry = seats.EntryOf(learner);
            if (entry >= 0 && data.NeedOf[entry] >= 0 && !budgets.Allows(block, entry, -1) && holders.Of(block, learner, data.NeedOf[entry], isFree) is >= 0 and var other)
            {
                isStale[other] = true;
            }
        }
    }

    private void Want(int block)
    {
        var values = data.Values[block];
        for (var entry = 0; entry < data.Entries; entry++)
        {
            desired[entry] = budgets.Allows(block, entry, -1) ? values[entry] : double.NegativeInfinity;
        }
    }

    private void Want(int block, ReadOnlySpan<bool> isFree)
    {
        var values = data.Values[block];
        for (var entry = 0; entry < data.Entries; entry++)
        {
            if (double.IsNegativeInfinity(desired[entry] = values[entry]) || budgets.Allows(block, entry, -1))
            {
                continue;
            }

            var learner = data.EntryLearner[entry];
            var other = holders.Of(block, learner, data.NeedOf[entry], isFree);
            desired[entry] = other < 0 ? double.NegativeInfinity : values[entry] - Math.Max(0, holders.CostOf(other, learner));
        }
    }

    // Makes entries worth what is desired and seats learners best again; −∞ where a session loses its fewest learners. What is worth less and not taken changes nothing, so
    // it goes first, before anybody could be moved there.
    private double Adjust(int block, bool isCalm = false)
    {
        var (seats, changed) = (plans[block].Seats.Seats, 0);
        for (var entry = 0; entry < data.Entries; entry++)
        {
            var value = seats.Values[entry];
            if (value.Equals(desired[entry]))
            {
                continue;
            }

            if (desired[entry] < value == (seats.EntryOf(data.EntryLearner[entry]) == entry))
            {
                reopened[changed++] = entry;
            }
            else
            {
                seats.SetValue(entry, desired[entry]);
            }
        }

        return Reseat(block, reopened.AsSpan(0, changed), isCalm);
    }

    private double Reseat(int block, ReadOnlySpan<int> entries, bool isCalm)
    {
        var gained = 0.0;
        var isPriced = false;
        ReadOnlySpan<double> prices = [];
        foreach (var entry in entries)
        {
            var plan = plans[block];
            var (seats, learner) = (plan.Seats.Seats, data.EntryLearner[entry]);
            if (seats.EntryOf(learner) != entry && seats.SlotOfLearner(learner) >= 0)
            {
                if (!isPriced)
                {
                    prices = plan.Seats.Prices();
                    isPriced = true;
                }

                // A calm change stops where the learner would rather move.
                var slot = seats.SlotOf(data.Model.EntryOffering[entry]);
                if (slot >= 0 && isCalm)
                {
                    desired[entry] = Math.Min(desired[entry], seats.CurrentOf(learner) - prices[seats.SlotOfLearner(learner)] + prices[slot] - data.Tolerance);
                }

                if (slot < 0 || desired[entry] - prices[slot] <= seats.CurrentOf(learner) - prices[seats.SlotOfLearner(learner)] + data.Tolerance)
                {
                    seats.SetValue(entry, desired[entry]);
                    continue;
                }
            }

            gained += plan.Seats.Revalue(entry, desired[entry]);
            isPriced = false;
        }

        return gained;
    }

    /// <summary>Starts a block from the offering of each learner; what can't be held is left out.</summary>
    /// <param name="block">The block.</param>
    /// <param name="start">The offering of each learner; −1 for none.</param>
    /// <param name="isFree">Whether learners may be seated better.</param>
    public void Restore(int block, ReadOnlySpan<int> start, bool isFree)
    {
        var plan = plans[block];
        Allow(block);
        var wanted = new int[data.Learners];
        for (var learner = 0; learner < data.Learners; learner++)
        {
            wanted[learner] = plan.Seats.Seats.SlotOfLearner(learner) >= 0 && start[learner] is >= 0 and var offering ? plan.Seats.Seats.BestEntryOf(learner, offering) : -1;
            if (wanted[learner] >= 0 && double.IsNegativeInfinity(plan.Seats.Seats.Values[wanted[learner]]))
            {
                wanted[learner] = -1;
            }
        }

        PlacementRestart.Seat(data, plan, wanted);
        if (isFree)
        {
            plan.SeatAfresh();
            improver.Fill(ref plans[block]);
        }

        Count(block, 1);
    }

    // Makes entries possible or not by what other blocks leave of needs, before anybody is seated.
    private void Allow(int block)
    {
        var (seats, values) = (plans[block].Seats.Seats, data.Values[block]);
        for (var entry = 0; entry < data.Entries; entry++)
        {
            seats.SetValue(entry, budgets.Allows(block, entry, -1) ? values[entry] : double.NegativeInfinity);
        }
    }

    private void Count(int block, int times)
    {
        for (var learner = 0; learner < data.Learners; learner++)
        {
            budgets.Add(block, plans[block].Seats.Seats.EntryOf(learner), times);
        }
    }

    private void Open(BlockPlan plan, ReadOnlySpan<int> sessions)
    {
        for (var offering = 0; offering < data.Offerings; offering++)
        {
            var most = 0;
            for (var form = data.FormStart[offering]; form < data.FormStart[offering + 1]; form++)
            {
                for (var session = 0; session < sessions[form] && plan.Sessions.TryOpen(form); session++)
                {
                    most += data.FormCapacity[form];
                }
            }

            if (most > 0)
            {
                plan.Seats.Limit(offering, 0, most);
            }
        }

        plan.SeatAfresh();
    }
}
