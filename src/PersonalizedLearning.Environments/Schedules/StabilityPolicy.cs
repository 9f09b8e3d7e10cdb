namespace PersonalizedLearning.Environments;

/// <summary>How much of a schedule that people already know may change.</summary>
public sealed record StabilityPolicy
{
    /// <summary>Gets the blocks that stay as they are, such as those that have begun.</summary>
    public ValueList<BlockId> FrozenBlocks { get; init; }

    /// <summary>Gets the most placements (a learner in a block) that may change, beyond those that must; null for no limit.</summary>
    public int? MaxChangedPlacements { get; init => field = value is { } given ? Preconditions.AtLeast(given, 0, nameof(MaxChangedPlacements)) : null; }

    /// <summary>Gets what a change of one placement costs, as a share of the worth of the block at priority 1, from 0 to 10. 0.05 by default.</summary>
    public double PenaltyPerChange { get; init => field = Preconditions.InRange(value, 0, 10, nameof(PenaltyPerChange)); } = 0.05;
}
