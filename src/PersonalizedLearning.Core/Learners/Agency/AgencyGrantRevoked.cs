using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Learners;

/// <summary>Takes an <see cref="AgencyGrant"/> back: what stood before it counts again.</summary>
/// <remarks>Revoking is final; what should hold again is granted anew.</remarks>
public sealed record AgencyGrantRevoked : JournalEvent
{
    /// <summary>Gets the grant that is taken back.</summary>
    public required EventId Grant { get; init; }

    /// <summary>Gets why, for people.</summary>
    public required string Reason { get; init; }

    internal override void Validate()
    {
        base.Validate();
        Required(Grant.Value.Length > 0 && Grant != Id, nameof(Grant), "the identifier of a grant");
        Required(!string.IsNullOrWhiteSpace(Reason), nameof(Reason), "a reason");
        Required(IsText(Reason), nameof(Reason), WholeText);
    }
}
