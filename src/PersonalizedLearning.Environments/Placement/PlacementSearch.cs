namespace PersonalizedLearning.Environments;

/// <summary>Builds a solution from the prices of the relaxation and improves it, block by block and with several blocks at once.</summary>
internal sealed class PlacementSearch
{
    private readonly CompiledPlacement data;
    private readonly PlacementBudgets budgets;
    private readonly BlockPlan[] plans;
    private readonly BlockImprover improver;
    private readonly SearchClock clock;
    private SeededChance chance;

    /// <summary>Starts without placements.</summary>
    public PlacementSearch(CompiledPlacement data, SearchClock clock, ulong seed)
    {
        (this.data, this.clock) = (data, clock);
        budgets = new PlacementBudgets(data);
        plans = [.. Enumerable.Range(0, data.Blocks).Select(block => new BlockPlan(data, block))];
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
            sum += plan.Seats.Total();
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
        relaxed.Evaluate(plan.Seats.Seats.Values[..data.Entries], relaxation.PricesOf(block), needPrices, []);
        Open(plan, relaxed.Sessions);
        improver.Fill(ref plans[block]);
        Count(block, 1);
    }

    /// <summary>Improves one block with the others as they are.</summary>
    /// <returns>What it adds.</returns>
    public double Improve(int block)
    {
        Count(block, -1);
        var gained = Reopen(block);
        ref var plan = ref plans[block];
        for (var tries = plan.Sessions.Count; tries > 0 && !clock.IsOver; tries--)
        {
            if (plan.Sessions.Count > 0)
            {
                gained += improver.Replace(ref plan, chance.NextBelow(plan.Sessions.Count));
            }
        }

        Count(block, 1);
        return gained;
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

    // The same for a block with learners seated, whose own use is taken out of the budgets.
    private double Reopen(int block)
    {
        var (seats, values) = (plans[block].Seats.Seats, data.Values[block]);
        var gained = 0.0;
        for (var entry = 0; entry < data.Entries; entry++)
        {
            var value = budgets.Allows(block, entry, -1) ? values[entry] : double.NegativeInfinity;
            if (!value.Equals(seats.Values[entry]))
            {
                gained += plans[block].Seats.Revalue(entry, value);
            }
        }

        return gained;
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
            var (fewest, most) = (0, 0);
            for (var form = data.FormStart[offering]; form < data.FormStart[offering + 1]; form++)
            {
                for (var session = 0; session < sessions[form] && plan.Sessions.TryOpen(form); session++)
                {
                    (fewest, most) = (fewest + data.Model.Offerings[offering].MinSize, most + data.FormCapacity[form]);
                }
            }

            if (most > 0)
            {
                plan.Seats.Limit(offering, 0, most);
            }
        }

        for (var learner = 0; learner < data.Learners; learner++)
        {
            if (plan.Seats.Seats.SlotOfLearner(learner) >= 0)
            {
                plan.Seats.Seats.Leave(learner);
                plan.Seats.Insert(learner);
            }
        }

        Require(plan);
    }

    // Raises the fewest learners of each offering to what its sessions need; sessions that can't have them are closed.
    private void Require(BlockPlan plan)
    {
        for (var session = plan.Sessions.Count - 1; session >= 0; session--)
        {
            var offering = data.FormOffering[plan.Sessions.FormOf(session)];
            var slot = plan.Seats.Seats.SlotOf(offering);
            var fewest = data.Model.Offerings[offering].MinSize;
            plan.Seats.Limit(offering, plan.Seats.LeastOf(slot) + fewest, plan.Seats.MostOf(slot));
            if (!plan.Seats.Fill(slot, double.NegativeInfinity, out _))
            {
                plan.Close(session);
            }
        }
    }
}
