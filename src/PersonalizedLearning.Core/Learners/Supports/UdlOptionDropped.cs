using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Learners;

/// <summary>Says that the learner does not rely on an option any more.</summary>
public sealed record UdlOptionDropped : JournalEvent
{
    /// <summary>Gets the option: the event that chose it.</summary>
    public required EventId Option { get; init; }

    internal override void Validate()
    {
        base.Validate();
        Required(Option.Value.Length > 0 && Option != Id, nameof(Option), "the identifier of an option");
    }
}
