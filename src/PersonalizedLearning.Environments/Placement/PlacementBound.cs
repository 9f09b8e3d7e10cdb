namespace PersonalizedLearning.Environments;

/// <summary>An upper bound of a placement model by Lagrangian relaxation, with what it tells of prices.</summary>
internal sealed record PlacementBound
{
    /// <summary>Gets what no solution can exceed.</summary>
    public required double Value { get; init; }

    /// <summary>Gets the price of each learner's place, at block × learners + learner.</summary>
    public required double[] LearnerPrices { get; init; }

    /// <summary>Gets an estimate of what one more member of each class of staff is worth in each block: [class][block].</summary>
    public required double[][] StaffGains { get; init; }

    /// <summary>Gets an estimate of what one more space of each class is worth in each block: [class][block].</summary>
    public required double[][] SpaceGains { get; init; }
}
