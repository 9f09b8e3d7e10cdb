namespace PersonalizedLearning.Environments;

/// <summary>The relaxed problem of one block: the sessions of greatest worth when places and needs have prices and a learner could be in several.</summary>
internal sealed class RelaxedBlock
{
    private readonly CompiledPlacement data;
    private readonly SessionChoice choice;
    private readonly OfferingWorth worth;
    private readonly double[] reduced;
    private readonly int[] sessions;

    /// <summary>Prepares for a block.</summary>
    public RelaxedBlock(CompiledPlacement data, int block)
    {
        (this.data, Block) = (data, block);
        (choice, worth) = (new SessionChoice(data, block), new OfferingWorth(data));
        (reduced, sessions, Placed) = (new double[data.Entries], new int[data.Forms], new int[data.Learners]);
    }

    /// <summary>Gets the block.</summary>
    public int Block { get; }

    /// <summary>Gets in how many places each learner was at the prices of the last <see cref="Evaluate"/>.</summary>
    public int[] Placed { get; }

    /// <summary>Gets the sessions of each form at the prices of the last <see cref="Evaluate"/>.</summary>
    public ReadOnlySpan<int> Sessions => sessions;

    /// <summary>Gets how many sessions each class of staff leads at the prices of the last <see cref="Evaluate"/>; known where staff have prices.</summary>
    public ReadOnlySpan<int> UsedStaff => choice.UsedStaff;

    /// <summary>Solves the relaxed problem.</summary>
    /// <param name="values">What each entry is worth.</param>
    /// <param name="prices">The price of each learner's time.</param>
    /// <param name="needPrices">The price of each need; empty for none.</param>
    /// <param name="staffPrices">What a session costs by the class of its staff; empty for nothing.</param>
    /// <param name="needUse">How often each need was served is added to this; empty where that is not asked.</param>
    /// <returns>The worth of the sessions, without the prices.</returns>
    public double Evaluate(ReadOnlySpan<double> values, ReadOnlySpan<double> prices, ReadOnlySpan<double> needPrices, ReadOnlySpan<double> staffPrices, Span<int> needUse)
    {
        var (starts, needs) = (data.Model.EntryStart, data.NeedOf);
        for (var learner = 0; learner < data.Learners; learner++)
        {
            var price = prices[learner];
            for (var entry = starts[learner]; entry < starts[learner + 1]; entry++)
            {
                var need = needs[entry];
                reduced[entry] = values[entry] - price - (need >= 0 && !needPrices.IsEmpty ? needPrices[need] : 0);
            }
        }

        worth.Rank(reduced);
        var sum = choice.Choose(worth, staffPrices, sessions);
        Array.Clear(Placed);
        for (var form = 0; form < data.Forms; form++)
        {
            if (sessions[form] == 0)
            {
                continue;
            }

            foreach (var entry in worth.Taken(form, sessions[form]))
            {
                Placed[data.EntryLearner[entry]]++;
                if (!needUse.IsEmpty && needs[entry] >= 0)
                {
                    needUse[needs[entry]]++;
                }
            }
        }

        return sum;
    }

    /// <summary>Estimates what one more of each class of staff and spaces would add at the prices of the last <see cref="Evaluate"/>.</summary>
    public (double[] Staff, double[] Spaces) Gains() => choice.Gains(worth);
}
