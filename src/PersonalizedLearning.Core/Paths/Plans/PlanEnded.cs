using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Paths;

/// <summary>Ends a plan.</summary>
/// <remarks>A plan ends when all have ended it whose agreement it needed; until then it holds.</remarks>
public sealed record PlanEnded : JournalEvent
{
    /// <summary>Gets the plan, by the identifier of its first proposal.</summary>
    public required EventId Plan { get; init; }

    /// <summary>Gets why, for people.</summary>
    public required string Reason { get; init; }

    internal override void Validate()
    {
        base.Validate();
        Required(Plan.Value.Length > 0 && Plan != Id, nameof(Plan), "the identifier of a plan");
        Required(!string.IsNullOrWhiteSpace(Reason), nameof(Reason), "a reason");
        Required(IsText(Reason), nameof(Reason), WholeText);
    }
}
