using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Learners;

/// <summary>Answers what the learner has asked for.</summary>
public sealed record AdvocacyAnswered : JournalEvent
{
    /// <summary>Gets the event by which it was asked for.</summary>
    public required EventId Request { get; init; }

    /// <summary>Gets the answer, in words.</summary>
    public required string Text { get; init; }

    internal override void Validate()
    {
        base.Validate();
        Required(Request.Value.Length > 0 && Request != Id, nameof(Request), "the identifier of a request");
        Required(!string.IsNullOrWhiteSpace(Text), nameof(Text), "a text");
        Required(IsText(Text), nameof(Text), WholeText);
    }
}
