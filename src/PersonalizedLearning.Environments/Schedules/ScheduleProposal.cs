namespace PersonalizedLearning.Environments;

/// <summary>A schedule, how good it is, and what could not be met and why.</summary>
public sealed record ScheduleProposal
{
    /// <summary>Gets the schedule.</summary>
    public required Schedule Schedule { get; init; }

    /// <summary>Gets how good it is.</summary>
    public required ScheduleScore Score { get; init; }

    /// <summary>Gets the worth of all placements, in weighted minutes.</summary>
    public required double Value { get; init; }

    /// <summary>Gets what the worth of no schedule can exceed, in weighted minutes.</summary>
    public required double UpperBound { get; init; }

    /// <summary>Gets how far the schedule can be from the best, as a share of the bound, from 0 (proved best) to 1.</summary>
    public double Gap => UpperBound > 0 ? Math.Max(0, (UpperBound - Value) / UpperBound) : 0;

    /// <summary>Gets what could not be met, and rules that are broken.</summary>
    public required FeasibilityReport Feasibility { get; init; }

    /// <summary>Gets what one more of what is scarce would be worth, the most valuable first.</summary>
    public ValueList<ShadowPrice> Prices { get; init; }

    /// <summary>Gets what differs from the schedule known before, and why: for a schedule that was changed after events; by block in time, then by learner.</summary>
    public ValueList<ScheduleChange> Changes { get; init; }

    /// <summary>Gets how the schedule was found.</summary>
    public required SolveTrace Trace { get; init; }
}
