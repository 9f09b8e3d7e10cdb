namespace PersonalizedLearning.Environments;

/// <summary>
/// Finds placements to start from in which the minutes of needs have a price, as the relaxation tells it: what a minute is worth elsewhere in the schedule.
/// So learners' early blocks don't use up what is served better later.
/// </summary>
internal static class PricedStart
{
    private const int Steps = 150;

    /// <summary>The offering of each cell.</summary>
    public static int[] Of(PlacementModel model, PlacementOptions options, CancellationToken cancellationToken)
    {
        var relaxation = new PlacementRelaxation(new CompiledPlacement(model));
        for (var step = 0; step < Steps && !relaxation.IsSettled && !cancellationToken.IsCancellationRequested; step++)
        {
            relaxation.Step(double.NegativeInfinity);
        }

        var (values, prices) = (new double[model.EntryValue.Length], new double[model.NeedBlocks.Length]);
        for (var block = 0; block < model.Blocks; block++)
        {
            relaxation.NeedPricesOf(block, prices);
            for (var entry = 0; entry < values.Length; entry++)
            {
                var price = model.EntryNeed[entry] >= 0 ? prices[model.EntryNeed[entry]] / model.BlockWeight[block] : 0;
                values[entry] += Math.Max(0, model.EntryValue[entry] - price) / model.Blocks;
            }
        }

        return PlacementSolver.Solve(model with { EntryValue = values }, options, cancellationToken).OfferingOf;
    }
}
