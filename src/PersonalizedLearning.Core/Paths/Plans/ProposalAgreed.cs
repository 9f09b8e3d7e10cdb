using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Paths;

/// <summary>Agrees to a proposal of a plan.</summary>
/// <remarks>Once all have agreed whose agreement it needs, and those to be heard were or had the time for it, the proposal is the next version of the plan.</remarks>
public sealed record ProposalAgreed : JournalEvent
{
    /// <summary>Gets the proposal.</summary>
    public required EventId Proposal { get; init; }

    internal override void Validate()
    {
        base.Validate();
        Required(Proposal.Value.Length > 0 && Proposal != Id, nameof(Proposal), "the identifier of a proposal");
    }
}
