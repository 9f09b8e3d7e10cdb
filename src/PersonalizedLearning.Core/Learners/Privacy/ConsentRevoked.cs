using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Learners;

/// <summary>Takes a <see cref="ConsentGrant"/> back. No reason is asked for.</summary>
/// <remarks>Revoking is final; what may be seen again is consented to anew.</remarks>
public sealed record ConsentRevoked : JournalEvent
{
    /// <summary>Gets the consent that is taken back.</summary>
    public required EventId Consent { get; init; }

    /// <summary>Gets why, for people; null when not said.</summary>
    public string? Reason { get; init; }

    internal override void Validate()
    {
        base.Validate();
        Required(Consent.Value.Length > 0 && Consent != Id, nameof(Consent), "the identifier of a consent");
        Required(IsText(Reason), nameof(Reason), WholeText);
    }
}
