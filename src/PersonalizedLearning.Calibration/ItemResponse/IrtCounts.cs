namespace PersonalizedLearning.Calibration;

/// <summary>How many answers, and how many right ones, are to be expected from each ability, item by item.</summary>
/// <param name="items">The number of items.</param>
/// <param name="nodes">The number of abilities.</param>
internal sealed class IrtCounts(int items, int nodes)
{
    private readonly double[] all = new double[items * nodes];
    private readonly double[] right = new double[items * nodes];

    public Span<double> All(int item) => all.AsSpan(item * nodes, nodes);

    public Span<double> Right(int item) => right.AsSpan(item * nodes, nodes);

    public void Clear()
    {
        Array.Clear(all);
        Array.Clear(right);
    }

    /// <summary>The counts of all items together, as of one drawn from them.</summary>
    public IrtCounts Pooled()
    {
        var pooled = new IrtCounts(1, nodes);
        for (var index = 0; index < all.Length; index++)
        {
            pooled.all[index % nodes] += all[index];
            pooled.right[index % nodes] += right[index];
        }

        return pooled;
    }
}
