using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Learners;

/// <summary>Closes a goal. It takes effect once all agree whose agreement is needed; a goal that was only proposed is dropped at once.</summary>
public sealed record GoalClosed : JournalEvent
{
    /// <summary>Gets the goal: the event that set it.</summary>
    public required EventId Goal { get; init; }

    /// <summary>Gets how it ends.</summary>
    public required GoalOutcome Outcome { get; init; }

    /// <summary>Gets why.</summary>
    public required string Reason { get; init; }

    internal override void Validate()
    {
        base.Validate();
        Required(Goal.Value.Length > 0 && Goal != Id, nameof(Goal), "the identifier of a goal");
        Required(Enum.IsDefined(Outcome), nameof(Outcome), "a defined one");
        Required(!string.IsNullOrWhiteSpace(Reason), nameof(Reason), "a reason");
        Required(IsText(Reason), nameof(Reason), WholeText);
    }
}
