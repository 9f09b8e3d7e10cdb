using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Learners;

/// <summary>Says that the learner is not interested in something any more.</summary>
public sealed record InterestDropped : JournalEvent
{
    /// <summary>Gets the interest, by its tag.</summary>
    public required string Tag { get; init; }

    internal override void Validate()
    {
        base.Validate();
        Required(Tag is not null && Preconditions.IsId(Tag), nameof(Tag), "a tag");
    }
}
