using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Serialization;

/// <summary>What occurs in the events of one learner.</summary>
internal sealed class JournalSurvey
{
    /// <summary>The events.</summary>
    public List<JournalEvent> Events { get; } = [];

    /// <summary>The identifiers of events, of these and of those that they name.</summary>
    public HashSet<string> EventIds { get; } = new(StringComparer.Ordinal);

    /// <summary>The identifiers of persons and learners.</summary>
    public HashSet<string> Persons { get; } = new(StringComparer.Ordinal);

    /// <summary>The names of things of the program.</summary>
    public HashSet<string> ThingNames { get; } = new(StringComparer.Ordinal);
}
