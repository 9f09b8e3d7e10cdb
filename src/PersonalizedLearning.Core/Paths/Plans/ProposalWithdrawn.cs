using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Paths;

/// <summary>Takes a proposal of a plan back. Only who made it may.</summary>
public sealed record ProposalWithdrawn : JournalEvent
{
    /// <summary>Gets the proposal.</summary>
    public required EventId Proposal { get; init; }

    /// <summary>Gets why, for people; null when not said.</summary>
    public string? Reason { get; init; }

    internal override void Validate()
    {
        base.Validate();
        Required(Proposal.Value.Length > 0 && Proposal != Id, nameof(Proposal), "the identifier of a proposal");
        Required(IsText(Reason), nameof(Reason), WholeText);
    }
}
