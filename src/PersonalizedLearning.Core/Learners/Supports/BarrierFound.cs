using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Learners;

/// <summary>Reports what stood in the way of learning.</summary>
public sealed record BarrierFound : JournalEvent
{
    /// <summary>Gets what stood in the way, in words.</summary>
    public required string Text { get; init; }

    /// <summary>Gets the identifier of the experience in which it was found; null when it was elsewhere.</summary>
    public string? Experience { get; init; }

    /// <summary>Gets the support that was missing, by its tag; null when not said.</summary>
    public string? Support { get; init; }

    internal override void Validate()
    {
        base.Validate();
        Required(!string.IsNullOrWhiteSpace(Text), nameof(Text), "a text");
        Required(IsText(Text), nameof(Text), WholeText);
        Required(Experience is null || Preconditions.IsId(Experience), nameof(Experience), "the identifier of an experience, or none");
        Required(Support is null || Preconditions.IsId(Support), nameof(Support), "a tag, or none");
    }
}
