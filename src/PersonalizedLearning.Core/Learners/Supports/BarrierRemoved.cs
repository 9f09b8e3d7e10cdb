using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Learners;

/// <summary>Says that a barrier stands in the way no more.</summary>
public sealed record BarrierRemoved : JournalEvent
{
    /// <summary>Gets the barrier: the event that reported it.</summary>
    public required EventId Barrier { get; init; }

    /// <summary>Gets what was done, in words; null when not said.</summary>
    public string? How { get; init; }

    internal override void Validate()
    {
        base.Validate();
        Required(Barrier.Value.Length > 0 && Barrier != Id, nameof(Barrier), "the identifier of a barrier");
        Required(IsText(How), nameof(How), WholeText);
    }
}
