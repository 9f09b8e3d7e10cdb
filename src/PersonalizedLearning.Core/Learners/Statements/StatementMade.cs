using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Learners;

/// <summary>Adds to the learner's story: by the learner, an educator, a mentor or the family.</summary>
public sealed record StatementMade : JournalEvent
{
    /// <summary>Gets the statement, in the author's words.</summary>
    public required string Text { get; init; }

    /// <summary>Gets what it is about, in words; null when not said.</summary>
    public string? About { get; init; }

    internal override void Validate()
    {
        base.Validate();
        Required(!string.IsNullOrWhiteSpace(Text), nameof(Text), "a text");
        Required(IsText(Text), nameof(Text), WholeText);
        Required(IsText(About), nameof(About), WholeText);
    }
}
