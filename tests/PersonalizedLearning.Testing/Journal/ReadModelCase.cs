using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Testing.Journal;

/// <summary>Events of one learner, and what somebody may see of them.</summary>
public sealed record ReadModelCase(ValueList<JournalEvent> Events, Sight Sight)
{
    /// <summary>The journal of the events.</summary>
    public LearnerJournal Journal => EventSequence.JournalOf(Events);

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Sight.Viewer} sees {Sight.Scopes} of {Events.Count} events:\n  {string.Join("\n  ", Events.Select(item => item.ToString()))}\n");
}
