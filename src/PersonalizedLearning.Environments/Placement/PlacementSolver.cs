namespace PersonalizedLearning.Environments;

/// <summary>Solves placement models: Lagrangian bound, exact transportation, large-neighbourhood search.</summary>
internal static class PlacementSolver
{
    /// <summary>Finds the best solution it can.</summary>
    /// <param name="model">The model.</param>
    /// <param name="options">How long to search, and from where.</param>
    /// <param name="cancellationToken">Ends the search early: the best solution so far is returned.</param>
    /// <returns>A solution that keeps all rules of the model.</returns>
    public static PlacementSolution Solve(PlacementModel model, PlacementOptions options, CancellationToken cancellationToken = default) =>
        new PlacementSolve(model, options, cancellationToken).Run();

    /// <summary>Finds an upper bound without a solution.</summary>
    /// <param name="model">The model.</param>
    /// <param name="iterations">The most steps of the subgradient.</param>
    /// <returns>The bound and the prices.</returns>
    public static PlacementBound Bound(PlacementModel model, int iterations)
    {
        var relaxation = new PlacementRelaxation(new CompiledPlacement(model));
        for (var step = 0; step < iterations && !relaxation.IsSettled; step++)
        {
            relaxation.Step(double.NegativeInfinity);
        }

        return relaxation.Bound();
    }
}
