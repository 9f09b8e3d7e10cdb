using NodaTime;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Learners;

/// <summary>Says that the learner needs a support.</summary>
/// <remarks>It stands from then on, whoever of the learner, the educators and the family says it: no need waits for others to agree. The others may agree to it by <see cref="SupportAgreed"/>.</remarks>
public sealed record SupportStated : JournalEvent
{
    /// <summary>Gets the support, as a lower-case tag such as <c>captions</c>; experiences say by the same tags what they offer.</summary>
    public required string Tag { get; init; }

    /// <summary>Gets why, for people; null when not said.</summary>
    public string? Why { get; init; }

    /// <summary>Gets from when it is needed; null from when it was stated.</summary>
    public Instant? From { get; init; }

    /// <summary>Gets the instant from which it is not needed any more; null when it has no end.</summary>
    public Instant? Until { get; init; }

    internal override void Validate()
    {
        base.Validate();
        Required(Tag is not null && Preconditions.IsId(Tag), nameof(Tag), "a tag");
        Required(IsText(Why), nameof(Why), WholeText);
        Required(Until is not { } end || end > (From ?? KnownFrom), nameof(Until), "an instant after that from which it is needed");
    }
}
