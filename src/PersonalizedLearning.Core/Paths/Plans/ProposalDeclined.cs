using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Paths;

/// <summary>Declines a proposal of a plan: it can't be agreed on any more.</summary>
/// <remarks>Only those may decline whose agreement it needs; others give an opinion.</remarks>
public sealed record ProposalDeclined : JournalEvent
{
    /// <summary>Gets the proposal.</summary>
    public required EventId Proposal { get; init; }

    /// <summary>Gets why, for people.</summary>
    public required string Reason { get; init; }

    internal override void Validate()
    {
        base.Validate();
        Required(Proposal.Value.Length > 0 && Proposal != Id, nameof(Proposal), "the identifier of a proposal");
        Required(!string.IsNullOrWhiteSpace(Reason), nameof(Reason), "a reason");
        Required(IsText(Reason), nameof(Reason), WholeText);
    }
}
