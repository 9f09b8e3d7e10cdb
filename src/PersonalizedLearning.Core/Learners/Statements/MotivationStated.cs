using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Learners;

/// <summary>Says what moves the learner to learn.</summary>
/// <remarks>Only the learner states it; nothing is inferred.</remarks>
public sealed record MotivationStated : JournalEvent
{
    /// <summary>Gets the motivation, in the learner's words.</summary>
    public required string Text { get; init; }

    internal override void Validate()
    {
        base.Validate();
        Required(!string.IsNullOrWhiteSpace(Text), nameof(Text), "a text");
        Required(IsText(Text), nameof(Text), WholeText);
    }
}
