using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Learners;

/// <summary>Agrees to a goal that somebody else has set, or to a change of it.</summary>
/// <remarks>Of those who are only heard it tells that they were.</remarks>
public sealed record GoalAgreed : JournalEvent
{
    /// <summary>Gets the goal: the event that set it.</summary>
    public required EventId Goal { get; init; }

    /// <summary>Gets the revision or closing that is agreed to: its event; null for the goal as it was set.</summary>
    public EventId? Change { get; init; }

    internal override void Validate()
    {
        base.Validate();
        Required(Goal.Value.Length > 0 && Goal != Id, nameof(Goal), "the identifier of a goal");
        Required(Change is not { } change || (change.Value.Length > 0 && change != Id), nameof(Change), "the identifier of a change, or none");
    }
}
