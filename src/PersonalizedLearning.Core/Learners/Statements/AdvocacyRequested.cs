using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Learners;

/// <summary>Asks for something on the learner's own behalf.</summary>
/// <remarks>Only the learner asks; an educator answers.</remarks>
public sealed record AdvocacyRequested : JournalEvent
{
    /// <summary>Gets what is asked for, in the learner's words.</summary>
    public required string Text { get; init; }

    internal override void Validate()
    {
        base.Validate();
        Required(!string.IsNullOrWhiteSpace(Text), nameof(Text), "a text");
        Required(IsText(Text), nameof(Text), WholeText);
    }
}
