namespace PersonalizedLearning.Environments;

/// <summary>Improves the sessions of one block: closes some, and opens what is worth most in their place.</summary>
/// <remarks>
/// With the prices at which nobody would rather sit elsewhere, what a further session is worth to those who would come is a bound on what it adds (weak duality), so most
/// sessions need not be tried; what is tried is seated exactly.
/// </remarks>
internal sealed class BlockImprover
{
    private readonly CompiledPlacement data;
    private readonly OfferingWorth worth;
    private readonly double[] reduced;
    private readonly double[] learnerPrices;
    private readonly int[] formGroups;
    private readonly sbyte[] canOpen;
    private readonly int[] formsOfGroup;
    private readonly int[] groupStart;
    private readonly int[] candidates;
    private readonly double[] candidateKeys;
    private BlockPlan trial;
    private BlockPlan opened;

    /// <summary>Prepares for a model.</summary>
    public BlockImprover(CompiledPlacement data)
    {
        this.data = data;
        worth = new OfferingWorth(data);
        (reduced, learnerPrices) = (new double[data.Entries], new double[data.Learners]);
        formGroups = data.FormGroup;
        var groups = data.Forms == 0 ? 0 : formGroups.Max() + 1;
        (canOpen, groupStart, formsOfGroup) = (new sbyte[groups], new int[groups + 1], new int[data.Forms]);
        Array.ForEach(formGroups, group => groupStart[group + 1]++);
        for (var group = 0; group < groups; group++)
        {
            groupStart[group + 1] += groupStart[group];
        }

        var next = groupStart[..^1];
        for (var form = 0; form < data.Forms; form++)
        {
            formsOfGroup[next[formGroups[form]]++] = form;
        }

        (candidates, candidateKeys) = (new int[data.Forms], new double[data.Forms]);
        (trial, opened) = (new BlockPlan(data, 0), new BlockPlan(data, 0));
    }

    /// <summary>Opens what gains as long as something does.</summary>
    /// <returns>What it adds.</returns>
    public double Fill(ref BlockPlan plan)
    {
        var sum = 0.0;
        while (OpenBest(ref plan, -1, data.Tolerance) is var gained && gained > 0)
        {
            sum += gained;
        }

        return sum;
    }

    /// <summary>Tries to put something better in the place of one session, or of none.</summary>
    /// <returns>What it adds; 0 where nothing better was found.</returns>
    public double Replace(ref BlockPlan plan, int session)
    {
        trial.CopyFrom(plan);
        var form = trial.Sessions.FormOf(session);
        var lost = trial.Close(session);
        if (lost > data.Tolerance)
        {
            (plan, trial) = (trial, plan);
            return lost;
        }

        var gained = OpenBest(ref trial, form, data.Tolerance - lost);
        if (gained <= 0)
        {
            return 0;
        }

        (plan, trial) = (trial, plan);
        return lost + gained + Fill(ref plan);
    }

    // Opens the best session that gains at least a floor; 0 where there is none.
    private double OpenBest(ref BlockPlan plan, int except, double floor)
    {
        Price(plan);
        var count = Candidates(plan, except, floor);
        for (var place = 0; place < Math.Min(count, 4); place++)
        {
            opened.CopyFrom(plan);
            if (opened.TryOpen(candidates[place], floor, out var gained))
            {
                (plan, opened) = (opened, plan);
                return gained;
            }
        }

        return 0;
    }

    private void Price(BlockPlan plan)
    {
        var (seats, starts) = (plan.Seats.Seats, data.Model.EntryStart);
        var prices = plan.Seats.Prices();
        var values = seats.Values;
        for (var learner = 0; learner < data.Learners; learner++)
        {
            var slot = seats.SlotOfLearner(learner);
            var price = slot < 0 ? double.PositiveInfinity : seats.CurrentOf(learner) - prices[slot];
            learnerPrices[learner] = price;
            for (var entry = starts[learner]; entry < starts[learner + 1]; entry++)
            {
                reduced[entry] = values[entry] - price;
            }
        }
    }

    private int Candidates(BlockPlan plan, int except, double floor)
    {
        var count = 0;
        for (var group = 0; group < canOpen.Length; group++)
        {
            if (!plan.Sessions.CanOpen(formsOfGroup[groupStart[group]]))
            {
                continue;
            }

            foreach (var form in formsOfGroup.AsSpan(groupStart[group]..groupStart[group + 1]))
            {
                var offering = data.FormOffering[form];
                if (form == except || !data.Model.IsOpen[(plan.Sessions.Block * data.Offerings) + offering])
                {
                    continue;
                }

                var gain = Gain(plan, form, offering);
                if (gain > floor)
                {
                    (candidates[count], candidateKeys[count]) = (form, -gain);
                    count++;
                }
            }
        }

        Array.Sort(candidateKeys, candidates, 0, count);
        return count;
    }

    private double Gain(BlockPlan plan, int form, int offering)
    {
        var slot = plan.Seats.Seats.SlotOf(offering);
        var (fewest, most) = slot < 0 ? (0, 0) : (plan.Seats.LeastOf(slot), plan.Seats.MostOf(slot));
        var (thenFewest, thenMost) = (fewest + data.Model.Offerings[offering].MinSize, most + data.FormCapacity[form]);
        worth.Rank(offering, reduced, thenFewest);
        return worth.Between(offering, thenFewest, thenMost) - worth.Between(offering, fewest, most);
    }
}
