using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Testing.Journal;

/// <summary>Events of one learner in their order of arrival, and a seed for what is drawn beside them.</summary>
public sealed record ViewCase(ValueList<JournalEvent> Events, int Seed)
{
    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"seed {Seed}, {Events.Count} events:\n  {string.Join("\n  ", Events.Select(item => item.ToString()))}\n");
}
