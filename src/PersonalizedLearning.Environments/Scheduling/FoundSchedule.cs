namespace PersonalizedLearning.Environments;

/// <summary>A schedule of a search, before it is explained.</summary>
internal sealed record FoundSchedule
{
    /// <summary>Gets the problem.</summary>
    public required DenseProblem Dense { get; init; }

    /// <summary>Gets what had been decided.</summary>
    public required FixedPlacements Fixed { get; init; }

    /// <summary>Gets the problem in which staff are away when they rest.</summary>
    public required DenseProblem Rested { get; init; }

    /// <summary>Gets the schedule.</summary>
    public required Schedule Schedule { get; init; }

    /// <summary>Gets how good it is.</summary>
    public required ScheduleScore Score { get; init; }

    /// <summary>Gets the worth of all placements.</summary>
    public required double Value { get; init; }

    /// <summary>Gets what the schedule breaks.</summary>
    public required ValueList<Violation> Violations { get; init; }

    /// <summary>Gets what no schedule can exceed.</summary>
    public double UpperBound { get; init; }

    /// <summary>Gets the relaxed model and its bound, of which prices are told; null where none was asked for.</summary>
    public (CompiledProblem Compiled, PlacementBound Bound)? Relaxed { get; init; }

    /// <summary>Gets how it was found.</summary>
    public SolveTrace? Trace { get; init; }
}
