using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Learners;

/// <summary>Agrees to a support that somebody else has stated.</summary>
public sealed record SupportAgreed : JournalEvent
{
    /// <summary>Gets the support: the event that stated it.</summary>
    public required EventId Support { get; init; }

    internal override void Validate()
    {
        base.Validate();
        Required(Support.Value.Length > 0 && Support != Id, nameof(Support), "the identifier of a support");
    }
}
