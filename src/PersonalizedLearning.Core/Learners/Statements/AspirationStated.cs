using NodaTime;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Learners;

/// <summary>Says what the learner wants to become or do.</summary>
/// <remarks>Only the learner states it; nothing is inferred.</remarks>
public sealed record AspirationStated : JournalEvent
{
    /// <summary>Gets of which kind it is.</summary>
    public required AspirationKind Kind { get; init; }

    /// <summary>Gets the aspiration, in the learner's words.</summary>
    public required string Text { get; init; }

    /// <summary>Gets when the learner wants to be there; null when that is open.</summary>
    public Instant? Horizon { get; init; }

    internal override void Validate()
    {
        base.Validate();
        Required(Enum.IsDefined(Kind), nameof(Kind), "a defined one");
        Required(!string.IsNullOrWhiteSpace(Text), nameof(Text), "a text");
        Required(IsText(Text), nameof(Text), WholeText);
    }
}
