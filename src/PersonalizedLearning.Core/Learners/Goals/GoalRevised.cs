using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Learners;

/// <summary>Revises a goal. It takes effect once all agree whose agreement is needed; until then the goal stays as it is.</summary>
public sealed record GoalRevised : JournalEvent
{
    /// <summary>Gets the goal: the event that set it.</summary>
    public required EventId Goal { get; init; }

    /// <summary>Gets all that the goal says from then on.</summary>
    public required GoalContent Content { get; init; }

    /// <summary>Gets why.</summary>
    public required string Reason { get; init; }

    internal override void Validate()
    {
        base.Validate();
        Required(Goal.Value.Length > 0 && Goal != Id, nameof(Goal), "the identifier of a goal");
        Required(Content is not null, nameof(Content), "what the goal says");
        Required(Content!.Benchmarks.All(item => item.SaysWhat), nameof(Content), "benchmarks that name a competency or have a text");
        Required(!string.IsNullOrWhiteSpace(Reason), nameof(Reason), "a reason");
        Required(IsText(Reason), nameof(Reason), WholeText);
    }
}
