using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Paths;

/// <summary>Says what somebody with a say thinks of a proposal of a plan: those who are to be heard are heard by it.</summary>
public sealed record OpinionGiven : JournalEvent
{
    /// <summary>Gets the proposal.</summary>
    public required EventId Proposal { get; init; }

    /// <summary>Gets what is thought of it.</summary>
    public required string Text { get; init; }

    internal override void Validate()
    {
        base.Validate();
        Required(Proposal.Value.Length > 0 && Proposal != Id, nameof(Proposal), "the identifier of a proposal");
        Required(!string.IsNullOrWhiteSpace(Text), nameof(Text), "what is thought of it");
        Required(IsText(Text), nameof(Text), WholeText);
    }
}
