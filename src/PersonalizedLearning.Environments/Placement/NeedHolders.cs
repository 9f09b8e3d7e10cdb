namespace PersonalizedLearning.Environments;

/// <summary>Where needs are served, and what it would cost learners to be elsewhere then.</summary>
internal sealed class NeedHolders(CompiledPlacement data, BlockPlan[] plans, PlacementBudgets budgets)
{
    private readonly double[] losses = new double[data.Blocks * data.Learners];

    /// <summary>Gets what leaving the place in a block costs a learner, as computed last.</summary>
    public double CostOf(int block, int learner) => losses[(block * data.Learners) + learner];

    /// <summary>Finds the block in which it costs least to give a need up, among those that free it for another block; −1 for none.</summary>
    public int Of(int block, int learner, int need, ReadOnlySpan<bool> isFree)
    {
        var isDaily = budgets.IsFullOn(block, need);
        var best = -1;
        for (var other = 0; other < data.Blocks; other++)
        {
            var entry = other == block || !isFree[other] || (isDaily && data.Model.DayOf[other] != data.Model.DayOf[block]) ? -1 : plans[other].Seats.Seats.EntryOf(learner);
            if (entry >= 0 && data.NeedOf[entry] == need && (best < 0 || losses[(other * data.Learners) + learner] < losses[(best * data.Learners) + learner]))
            {
                best = other;
            }
        }

        return best;
    }

    /// <summary>Computes what it would cost each learner to leave the place in each other block, at the prices there.</summary>
    public void Price(int block, ReadOnlySpan<bool> isFree)
    {
        for (var other = 0; other < data.Blocks; other++)
        {
            if (other != block && isFree[other])
            {
                Price(other);
            }
        }
    }

    private void Price(int other)
    {
        var (seats, starts) = (plans[other].Seats.Seats, data.Model.EntryStart);
        var prices = plans[other].Seats.Prices();
        var values = data.Values[other];
        for (var learner = 0; learner < data.Learners; learner++)
        {
            var own = seats.EntryOf(learner);
            if (own < 0 || own >= data.Entries || data.NeedOf[own] < 0)
            {
                continue;
            }

            var best = data.Model.UnplacedValue - prices[SeatExchange.Unplaced];
            for (var entry = starts[learner]; entry < starts[learner + 1]; entry++)
            {
                var slot = seats.SlotOf(data.Model.EntryOffering[entry]);
                if (entry != own && slot >= 0 && plans[other].Seats.MostOf(slot) > 0 && budgets.Allows(other, entry, own))
                {
                    best = Math.Max(best, values[entry] - prices[slot]);
                }
            }

            losses[(other * data.Learners) + learner] = values[own] - prices[seats.SlotOfLearner(learner)] - best;
        }
    }
}
