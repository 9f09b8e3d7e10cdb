using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Evidence;

/// <summary>Says that a piece of evidence is void, and why. It stays in the journal and counts no more.</summary>
/// <remarks>Voiding is final; what should count again is recorded anew.</remarks>
public sealed record EvidenceVoided : JournalEvent
{
    /// <summary>Gets the record that is void.</summary>
    public required EventId Evidence { get; init; }

    /// <summary>Gets why, for people.</summary>
    public required string Reason { get; init; }

    internal override void Validate()
    {
        base.Validate();
        Required(Evidence.Value.Length > 0 && Evidence != Id, nameof(Evidence), "the identifier of a record of evidence");
        Required(!string.IsNullOrWhiteSpace(Reason), nameof(Reason), "a reason");
        Required(IsText(Reason), nameof(Reason), WholeText);
    }
}
