namespace PersonalizedLearning.Environments;

/// <summary>Finds the bound of a relaxed model: the smaller the model, the nearer to the least that prices can prove.</summary>
internal static class RelaxedBound
{
    private const int FewestSteps = 150;
    private const int MostSteps = 1000;

    // Entries looked at in all: about a second.
    private const long Effort = 30_000_000;

    // The part of the time allowed after which the bound stays as it is, so that some is left to explain.
    private const double BoundShare = 0.8;

    /// <summary>The bound and its prices.</summary>
    /// <param name="model">The model.</param>
    /// <param name="target">The worth of the best schedule known, without what is fixed.</param>
    /// <param name="clock">Ends the search early; any prices give a bound.</param>
    public static PlacementBound Of(PlacementModel model, double target, SearchClock clock)
    {
        var relaxation = new PlacementRelaxation(new CompiledPlacement(model));
        var steps = Math.Clamp(Effort / Math.Max(1, model.EntryOffering.LongLength * Math.Max(1, model.Blocks)), FewestSteps, MostSteps);
        while (relaxation.Steps < steps && !relaxation.IsSettled && !clock.IsPast(BoundShare))
        {
            relaxation.Step(target);
        }

        return relaxation.Bound();
    }
}
