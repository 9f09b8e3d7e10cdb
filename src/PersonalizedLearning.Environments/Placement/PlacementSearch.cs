namespace PersonalizedLearning.Environments;

/// <summary>Builds a solution from the prices of the relaxation and improves it, block by block and with several blocks at once.</summary>
internal sealed class PlacementSearch
{
    private readonly CompiledPlacement data;
    private readonly PlacementBudgets budgets;
    private readonly BlockPlan[] plans;
    private readonly BlockImprover improver;
    private readonly SearchClock clock;
    private readonly bool[] wasThere;
    private readonly int[] reopened;
    private SeededChance chance;

    /// <summary>Starts without placements.</summary>
    public PlacementSearch(CompiledPlacement data, SearchClock clock, ulong seed)
    {
        (this.data, this.clock) = (data, clock);
        budgets = new PlacementBudgets(data);
        plans = [.. Enumerable.Range(0, data.Blocks).Select(block => new BlockPlan(data, block))];
        (wasThere, reopened) = (new bool[data.Learners], new int[data.Entries]);
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
            Settle(plan);
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

    // The same for a block with learners seated, whose own use is taken out of the budgets. First goes what is not possible any more, at which nobody sits; then only those
    // who gain by what becomes possible are seated anew.
    private double Reopen(int block)
    {
        var (seats, values, opened) = (plans[block].Seats.Seats, data.Values[block], 0);
        for (var entry = 0; entry < data.Entries; entry++)
        {
            var isAllowed = values[entry] > double.NegativeInfinity && budgets.Allows(block, entry, -1);
            if (isAllowed == seats.Values[entry] > double.NegativeInfinity)
            {
                continue;
            }

            if (isAllowed)
            {
                reopened[opened++] = entry;
            }
            else
            {
                seats.SetValue(entry, double.NegativeInfinity);
            }
        }

        var gained = 0.0;
        foreach (var entry in reopened.AsSpan(0, opened))
        {
            gained += plans[block].Seats.Revalue(entry, values[entry]);
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

        Seat(plan);
        Require(plan);
    }

    private void Seat(BlockPlan plan)
    {
        var seats = plan.Seats.Seats;
        for (var learner = 0; learner < data.Learners; learner++)
        {
            wasThere[learner] = seats.SlotOfLearner(learner) >= 0;
            if (wasThere[learner])
            {
                seats.Leave(learner);
            }
        }

        for (var learner = 0; learner < data.Learners; learner++)
        {
            if (wasThere[learner])
            {
                plan.Seats.Insert(learner);
            }
        }
    }

    // Seats learners best for sessions that are open with learners in them.
    private void Settle(BlockPlan plan)
    {
        for (var slot = 1; slot < plan.Seats.Seats.SlotCount; slot++)
        {
            plan.Seats.Limit(plan.Seats.Seats.OfferingOf(slot), 0, plan.Seats.MostOf(slot));
        }

        Seat(plan);
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
