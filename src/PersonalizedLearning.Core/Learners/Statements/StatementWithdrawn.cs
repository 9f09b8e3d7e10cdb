using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Learners;

/// <summary>Takes back what its author has stated: an aspiration, a motivation, a preference, a growth area, a part of the story or a request.</summary>
/// <remarks>It is final; what holds again is stated anew.</remarks>
public sealed record StatementWithdrawn : JournalEvent
{
    /// <summary>Gets the event by which it was stated.</summary>
    public required EventId Statement { get; init; }

    /// <summary>Gets why, for people; null when not said.</summary>
    public string? Reason { get; init; }

    internal override void Validate()
    {
        base.Validate();
        Required(Statement.Value.Length > 0 && Statement != Id, nameof(Statement), "the identifier of a statement");
        Required(IsText(Reason), nameof(Reason), WholeText);
    }
}
