using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>A placement that differs from the schedule known before, and why.</summary>
/// <param name="Learner">The learner.</param>
/// <param name="Block">The block.</param>
/// <param name="Before">What the learner was to do; null where nothing was planned.</param>
/// <param name="After">What the learner does now; null where nothing is planned.</param>
public sealed record ScheduleChange(LearnerId Learner, BlockId Block, PlaylistItem? Before, PlaylistItem? After)
{
    /// <summary>Gets why.</summary>
    public ScheduleChangeCause Cause { get; init => field = Preconditions.Defined(value, nameof(Cause)); }

    /// <summary>Gets the event that made it necessary; null where none did directly.</summary>
    public ScheduleEvent? Event { get; init; }

    /// <summary>Gets whose place the learner took, or who took theirs; null where nobody did.</summary>
    public LearnerId? InExchangeWith { get; init; }

}
