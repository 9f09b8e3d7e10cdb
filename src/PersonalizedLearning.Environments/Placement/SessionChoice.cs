namespace PersonalizedLearning.Environments;

/// <summary>Chooses how many sessions of each form there are in a block so that their worth is greatest and staff and spaces suffice.</summary>
internal sealed class SessionChoice
{
    private readonly CompiledPlacement data;
    private readonly LaminarLimits? limits;
    private readonly SessionFlow flow;
    private readonly PriorityQueue<int, double> queue;

    /// <summary>Prepares for the resources of a block.</summary>
    public SessionChoice(CompiledPlacement data, int block)
    {
        this.data = data;
        limits = LaminarLimits.Of(data, block);
        flow = new SessionFlow(data, block);
        queue = new PriorityQueue<int, double>(data.Forms);
    }

    /// <summary>Gets whether taking the best session that still fits is exact here.</summary>
    public bool IsLaminar => limits is not null;

    /// <summary>Chooses.</summary>
    /// <param name="worth">What sessions are worth.</param>
    /// <param name="staffPrices">What a session costs by the class of its staff; empty for nothing.</param>
    /// <param name="sessions">How many of each form are chosen.</param>
    /// <returns>Their worth, without what staff cost.</returns>
    public double Choose(OfferingWorth worth, ReadOnlySpan<double> staffPrices, int[] sessions) =>
        limits is null || !staffPrices.IsEmpty ? flow.Choose(worth, staffPrices, sessions) : ChooseGreedily(worth, sessions);

    /// <summary>Gets how many sessions each class of staff leads of those chosen last; known where staff have prices.</summary>
    public ReadOnlySpan<int> UsedStaff => flow.UsedStaff;

    /// <summary>Estimates what one more member of each class of staff and one more space of each class would add (Fact D).</summary>
    public (double[] Staff, double[] Spaces) Gains(OfferingWorth worth)
    {
        flow.Choose(worth, [], new int[data.Forms]);
        return flow.Gains(worth);
    }

    private double ChooseGreedily(OfferingWorth worth, int[] sessions)
    {
        limits!.Reset();
        Array.Clear(sessions);
        for (var form = 0; form < data.Forms; form++)
        {
            var first = worth.Increment(form, 0);
            if (first > 0)
            {
                queue.Enqueue(form, -first);
            }
        }

        var sum = 0.0;
        while (queue.TryDequeue(out var form, out var cost))
        {
            if (!limits.TryTake(form))
            {
                continue;
            }

            sum -= cost;
            sessions[form]++;
            var further = worth.Increment(form, sessions[form]);
            if (further > 0)
            {
                queue.Enqueue(form, -further);
            }
        }

        return sum;
    }
}
