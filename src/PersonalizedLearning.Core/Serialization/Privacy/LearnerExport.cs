using NodaTime;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Serialization;

/// <summary>Everything about one learner, to be handed over: the journal, what the journals of others say of the person, logged decisions, and what was derived of it.</summary>
/// <remarks>Appending <see cref="Events"/> to an empty journal gives the journal again. Immutable; equality is by value.</remarks>
public sealed record LearnerExport
{
    private LearnerExport(LearnerId learner, Instant asOf) => (Learner, AsOf) = (learner, asOf);

    /// <summary>Gets the learner.</summary>
    public LearnerId Learner { get; }

    /// <summary>Gets the instant as of which the tables hold; events and decisions are all there are.</summary>
    public Instant AsOf { get; }

    /// <summary>Gets all events of the learner's journal, in its order.</summary>
    public ValueList<JournalEvent> Events { get; private init; }

    /// <summary>Gets the events in the journals of others of which the learner is the author, or which name the learner as a person. They are about others as well.</summary>
    public ValueList<JournalEvent> InOtherJournals { get; private init; }

    /// <summary>Gets the decisions about the learner, in the order of the log.</summary>
    public ValueList<DecisionRecord> Decisions { get; private init; }

    /// <summary>Gets what was derived, for people to read.</summary>
    public ValueList<ExportTable> Tables { get; private init; }

    /// <summary>Gathers what there is about a learner.</summary>
    /// <param name="journal">The learner's journal.</param>
    /// <param name="asOf">The instant as of which the tables hold.</param>
    /// <param name="others">All journals of the store, of which those of others are looked through; none when null.</param>
    /// <param name="decisions">All decisions that were logged, of which those about others are left; none when null.</param>
    /// <param name="tables">What was derived, each table of another name; nothing when null.</param>
    /// <returns>The export.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="journal"/> is null.</exception>
    /// <exception cref="ArgumentException">Two tables have the same name.</exception>
    public static LearnerExport Of(
        LearnerJournal journal, Instant asOf, IEnumerable<LearnerJournal>? others = null, IEnumerable<DecisionRecord>? decisions = null, IEnumerable<ExportTable>? tables = null)
    {
        ArgumentNullException.ThrowIfNull(journal);
        var elsewhere = (others ?? []).Where(other => other.Learner != journal.Learner).SelectMany(other => other.Events);
        return Of(
            journal, asOf, elsewhere.Where(item => Names(item, journal.Learner)).ToValueList(), (decisions ?? []).Where(item => item.Learner == journal.Learner).ToValueList(),
            (tables ?? []).ToValueList());
    }

    /// <summary>Makes the learner's journal again.</summary>
    /// <returns>A new journal with all <see cref="Events"/>.</returns>
    public LearnerJournal ToJournal()
    {
        var journal = new LearnerJournal(Learner);
        foreach (var item in Events)
        {
            journal.Append(item);
        }

        return journal;
    }

    internal static LearnerExport Of(
        LearnerJournal journal, Instant asOf, ValueList<JournalEvent> inOtherJournals, ValueList<DecisionRecord> decisions, ValueList<ExportTable> tables) => new(journal.Learner, asOf)
    {
        Events = journal.Events.ToValueList(),
        InOtherJournals = inOtherJournals,
        Decisions = decisions,
        Tables = tables.DistinctBy(table => table.Name).Count() == tables.Count ? tables : throw new ArgumentException("Two tables have the same name; expected another one for each.", nameof(tables)),
    };

    private static bool Names(JournalEvent item, LearnerId learner)
    {
        var named = false;
        DocumentStrings.Look(
            LearningJson.WriteEvent(item), DocumentShape.OfEvents, found => named |= found.Meaning is StringMeaning.Person or StringMeaning.Learner && found.Text == learner.Value);
        return named;
    }
}
