using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Learners;

/// <summary>Records a look back at a goal, or at learning in general.</summary>
/// <remarks>What the learner writes is a reflection; what others write is a remark, and never takes the place of one.</remarks>
public sealed record ReflectionRecorded : JournalEvent
{
    /// <summary>Gets the goal: the event that set it; null for learning in general.</summary>
    public EventId? Goal { get; init; }

    /// <summary>Gets the words.</summary>
    public required string Text { get; init; }

    internal override void Validate()
    {
        base.Validate();
        Required(Goal is not { } goal || (goal.Value.Length > 0 && goal != Id), nameof(Goal), "the identifier of a goal, or none");
        Required(!string.IsNullOrWhiteSpace(Text), nameof(Text), "a text");
        Required(IsText(Text), nameof(Text), WholeText);
    }
}
