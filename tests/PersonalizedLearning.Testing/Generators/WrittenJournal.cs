using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Testing.Generators;

/// <summary>Events of one learner, each identifier once, with every member set now and then to anything that it may hold.</summary>
public sealed record WrittenJournal(ValueList<JournalEvent> Events)
{
    /// <summary>Appends all to an empty journal.</summary>
    public LearnerJournal ToJournal() => EventSequence.JournalOf(Events);

    /// <inheritdoc/>
    public override string ToString() => "\n  " + string.Join("\n  ", Events) + "\n";
}
