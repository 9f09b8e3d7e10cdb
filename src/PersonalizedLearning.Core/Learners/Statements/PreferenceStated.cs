using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Learners;

/// <summary>Says how the learner learns best, in one respect.</summary>
/// <remarks>Only the learner states it. It is no style that somebody has, and nothing is inferred from what the learner does.</remarks>
public sealed record PreferenceStated : JournalEvent
{
    /// <summary>Gets the respect.</summary>
    public required PreferenceAspect Aspect { get; init; }

    /// <summary>Gets the preference, in the learner's words.</summary>
    public required string Text { get; init; }

    internal override void Validate()
    {
        base.Validate();
        Required(Enum.IsDefined(Aspect), nameof(Aspect), "a defined one");
        Required(!string.IsNullOrWhiteSpace(Text), nameof(Text), "a text");
        Required(IsText(Text), nameof(Text), WholeText);
    }
}
