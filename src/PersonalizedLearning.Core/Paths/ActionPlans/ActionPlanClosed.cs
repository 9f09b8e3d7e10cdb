using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Paths;

/// <summary>Closes an action plan, for good.</summary>
public sealed record ActionPlanClosed : JournalEvent
{
    /// <summary>Gets the action plan, by the identifier of the event that opened it.</summary>
    public required EventId ActionPlan { get; init; }

    /// <summary>Gets what came of it.</summary>
    public required ActionPlanOutcome Outcome { get; init; }

    /// <summary>Gets why, for people.</summary>
    public required string Reason { get; init; }

    internal override void Validate()
    {
        base.Validate();
        Required(ActionPlan.Value.Length > 0 && ActionPlan != Id, nameof(ActionPlan), "the identifier of an action plan");
        Required(Enum.IsDefined(Outcome), nameof(Outcome), "a defined one");
        Required(!string.IsNullOrWhiteSpace(Reason), nameof(Reason), "a reason");
        Required(IsText(Reason), nameof(Reason), WholeText);
    }
}
