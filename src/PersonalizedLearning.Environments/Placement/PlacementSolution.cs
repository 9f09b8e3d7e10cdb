namespace PersonalizedLearning.Environments;

/// <summary>The best solution of a placement model that was found, with a proof of how good it can be.</summary>
internal sealed record PlacementSolution
{
    /// <summary>Gets the offering of each learner in each block, at block × learners + learner; −1 for none.</summary>
    public required int[] OfferingOf { get; init; }

    /// <summary>Gets the sessions, ordered by block, offering, staff, space and first learner.</summary>
    public required PlacementSession[] Sessions { get; init; }

    /// <summary>Gets the sum that the model maximises.</summary>
    public required double Value { get; init; }

    /// <summary>Gets what no solution can exceed.</summary>
    public required PlacementBound Bound { get; init; }

    /// <summary>Gets rounds of improvement done.</summary>
    public required long Work { get; init; }

    /// <summary>Gets why the search ended.</summary>
    public required SolveEnd End { get; init; }

    /// <summary>Gets the value and bound after each round that found a better one.</summary>
    public required SolveProgress[] Steps { get; init; }
}
