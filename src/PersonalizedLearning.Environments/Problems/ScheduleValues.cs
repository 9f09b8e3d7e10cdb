namespace PersonalizedLearning.Environments;

/// <summary>What placements are worth beside each other.</summary>
public sealed record ScheduleValues
{
    /// <summary>Gets the values that hold by default.</summary>
    public static ScheduleValues Default { get; } = new();

    /// <summary>
    /// Gets the share of a placement's worth that depends on how well the way of learning suits, from 0 to 1. ¼ by default:
    /// a minute is worth priority × (¾ + ¼ fit).
    /// </summary>
    public double FitShare { get; init => field = Preconditions.InRange(value, 0, 1, nameof(FitShare)); } = 0.25;

    /// <summary>Gets what independent work on a need is worth beside the best placement for it, from 0 to 1. ½ by default.</summary>
    public double IndependentShare { get; init => field = Preconditions.InRange(value, 0, 1, nameof(IndependentShare)); } = 0.5;

    /// <summary>Gets the most that all bonuses (continuity, wishes, advisor) add together, as a share of the placement, from 0 to 1. 0.1 by default, so that they never outweigh a need.</summary>
    public double BonusShare { get; init => field = Preconditions.InRange(value, 0, 1, nameof(BonusShare)); } = 0.1;
}
