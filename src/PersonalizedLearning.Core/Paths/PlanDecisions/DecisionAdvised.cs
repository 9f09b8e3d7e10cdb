using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Paths;

/// <summary>Says what somebody other than who decides thinks of a decision about course, college or career.</summary>
public sealed record DecisionAdvised : JournalEvent
{
    /// <summary>Gets the decision, by the identifier of its first event.</summary>
    public required EventId Decision { get; init; }

    /// <summary>Gets what is thought of it.</summary>
    public required string Text { get; init; }

    internal override void Validate()
    {
        base.Validate();
        Required(Decision.Value.Length > 0 && Decision != Id, nameof(Decision), "the identifier of a decision");
        Required(!string.IsNullOrWhiteSpace(Text), nameof(Text), "what is thought of it");
        Required(IsText(Text), nameof(Text), WholeText);
    }
}
