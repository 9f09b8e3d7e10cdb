using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Learners;

/// <summary>Says that a support is not needed any more.</summary>
public sealed record SupportEnded : JournalEvent
{
    /// <summary>Gets the support: the event that stated it.</summary>
    public required EventId Support { get; init; }

    /// <summary>Gets why.</summary>
    public required string Reason { get; init; }

    internal override void Validate()
    {
        base.Validate();
        Required(Support.Value.Length > 0 && Support != Id, nameof(Support), "the identifier of a support");
        Required(!string.IsNullOrWhiteSpace(Reason), nameof(Reason), "a reason");
        Required(IsText(Reason), nameof(Reason), WholeText);
    }
}
