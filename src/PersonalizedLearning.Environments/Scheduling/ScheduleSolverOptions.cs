namespace PersonalizedLearning.Environments;

/// <summary>How much a solver explains beside the schedule.</summary>
public sealed record ScheduleSolverOptions
{
    /// <summary>Gets the options that hold by default.</summary>
    public static ScheduleSolverOptions Default { get; } = new();

    /// <summary>Gets for how many unmet needs a remedy is looked for, the most valuable first, at least 0. 10 by default. Each takes a few short searches.</summary>
    public int MaxRemedies { get; init => field = Preconditions.AtLeast(value, 0, nameof(MaxRemedies)); } = 10;

    /// <summary>Gets how many prices are verified by solving again, the highest first, at least 0. 3 by default.</summary>
    public int MaxVerifiedPrices { get; init => field = Preconditions.AtLeast(value, 0, nameof(MaxVerifiedPrices)); } = 3;

    /// <summary>Gets how many prices are told at most, at least 0. 10 by default.</summary>
    public int MaxPrices { get; init => field = Preconditions.AtLeast(value, 0, nameof(MaxPrices)); } = 10;

    /// <summary>Gets the rounds of improvement of each short search, at least 0. 20 by default.</summary>
    public int TrialWork { get; init => field = Preconditions.AtLeast(value, 0, nameof(TrialWork)); } = 20;
}
