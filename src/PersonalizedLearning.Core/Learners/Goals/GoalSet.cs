using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Learners;

/// <summary>Sets a goal. It is active once all agree whose agreement is needed; the author has agreed by setting it.</summary>
/// <remarks>The goal bears the identifier of this event from then on.</remarks>
public sealed record GoalSet : JournalEvent
{
    /// <summary>Gets what the goal says.</summary>
    public required GoalContent Content { get; init; }

    internal override void Validate()
    {
        base.Validate();
        Required(Content is not null, nameof(Content), "what the goal says");
        Required(Content!.Benchmarks.All(item => item.SaysWhat), nameof(Content), "benchmarks that name a competency or have a text");
    }
}
