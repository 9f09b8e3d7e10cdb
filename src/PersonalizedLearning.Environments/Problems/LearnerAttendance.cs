using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>When and from where a learner can take part.</summary>
/// <param name="Learner">The learner.</param>
public sealed record LearnerAttendance(LearnerId Learner)
{
    /// <summary>Gets the blocks in which the learner is absent.</summary>
    public ValueList<BlockId> AbsentIn { get; init; }

    /// <summary>Gets the blocks in which the learner takes part from elsewhere, so that only what can be done remotely is possible.</summary>
    public ValueList<BlockId> RemoteIn { get; init; }

    /// <summary>Gets whether the learner can work online at home. True by default.</summary>
    public bool HasHomeAccess { get; init; } = true;

    /// <summary>Gets minutes of learning each week that the learner has; null for all blocks in which the learner is there.</summary>
    public int? WeeklyMinutes { get; init => field = value is { } given ? Preconditions.AtLeast(given, 0, nameof(WeeklyMinutes)) : null; }
}
