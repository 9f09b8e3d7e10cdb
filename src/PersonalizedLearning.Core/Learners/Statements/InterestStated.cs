using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Learners;

/// <summary>Says that the learner is interested in something, and how much. Said again, it takes the place of what was said before.</summary>
/// <remarks>Only the learner states it; nothing is inferred.</remarks>
public sealed record InterestStated : JournalEvent
{
    /// <summary>Gets the interest, as a lower-case tag such as <c>music</c>; experiences say by the same tags what they speak to.</summary>
    public required string Tag { get; init; }

    /// <summary>Gets how much, from 0 to 1.</summary>
    public double Strength { get; init; } = 1;

    /// <summary>Gets what the learner said about it; null when nothing.</summary>
    public string? Note { get; init; }

    internal override void Validate()
    {
        base.Validate();
        Required(Tag is not null && Preconditions.IsId(Tag), nameof(Tag), "a tag");
        Required(Strength is >= 0 and <= 1, nameof(Strength), "a number from 0 to 1");
        Required(IsText(Note), nameof(Note), WholeText);
    }
}
