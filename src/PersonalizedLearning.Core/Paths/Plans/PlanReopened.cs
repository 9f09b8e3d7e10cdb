using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Paths;

/// <summary>Opens a plan again: it still holds, and what comes of it is to be proposed and agreed on.</summary>
/// <remarks>A review of the plan makes them (<see cref="PlanReview.Due"/>), and anybody with a say may ask for one.</remarks>
public sealed record PlanReopened : JournalEvent
{
    /// <summary>Gets the plan, by the identifier of its first proposal.</summary>
    public required EventId Plan { get; init; }

    /// <summary>Gets what gives cause.</summary>
    public required PlanTrigger Trigger { get; init; }

    /// <summary>Gets the competency that does; null where none in particular does.</summary>
    public CompetencyId? Competency { get; init; }

    /// <summary>Gets the event that does, such as the one that set the goal; null where none in particular does.</summary>
    public EventId? Cause { get; init; }

    /// <summary>Gets why, for people.</summary>
    public required string Reason { get; init; }

    internal override void Validate()
    {
        base.Validate();
        Required(Plan.Value.Length > 0 && Plan != Id, nameof(Plan), "the identifier of a plan");
        Required(Enum.IsDefined(Trigger), nameof(Trigger), "a defined one");
        Required(Competency is not { } competency || competency.Value.Length > 0, nameof(Competency), "a competency, or none");
        Required(Cause is not { } cause || cause.Value.Length > 0, nameof(Cause), "the identifier of an event, or none");
        Required(!string.IsNullOrWhiteSpace(Reason), nameof(Reason), "a reason");
        Required(IsText(Reason), nameof(Reason), WholeText);
    }
}
