using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Paths;

/// <summary>Says what learner or educator will do by an action plan: the part of the one who writes. The latest part of each side counts.</summary>
public sealed record ActionPlanPartWritten : JournalEvent
{
    /// <summary>Gets the action plan, by the identifier of the event that opened it.</summary>
    public required EventId ActionPlan { get; init; }

    /// <summary>Gets what will be done.</summary>
    public required string Text { get; init; }

    internal override void Validate()
    {
        base.Validate();
        Required(ActionPlan.Value.Length > 0 && ActionPlan != Id, nameof(ActionPlan), "the identifier of an action plan");
        Required(!string.IsNullOrWhiteSpace(Text), nameof(Text), "what will be done");
        Required(IsText(Text), nameof(Text), WholeText);
    }
}
