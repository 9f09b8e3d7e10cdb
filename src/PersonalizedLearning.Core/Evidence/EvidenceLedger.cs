using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Evidence;

/// <summary>The evidence about one learner as it was known at an instant: a view of the journal.</summary>
/// <remarks>Immutable; later events in the journal change nothing here. Thread safe.</remarks>
public sealed class EvidenceLedger
{
    private readonly Lazy<LedgerContents> contents;

    private EvidenceLedger(LearnerId learner, Instant asOf, Func<LedgerContents> contents)
    {
        Learner = learner;
        AsOf = asOf;
        this.contents = new Lazy<LedgerContents>(contents);
    }

    /// <summary>Gets the learner.</summary>
    public LearnerId Learner { get; }

    /// <summary>Gets the instant as of which it holds.</summary>
    public Instant AsOf { get; }

    /// <summary>Gets all records in the order of the journal, also those that do not stand any more.</summary>
    public IReadOnlyList<LedgerEntry> Entries => Array.AsReadOnly(contents.Value.Entries);

    /// <summary>Gets the events known by then that are neither evidence nor about it, in the order of the journal: what else mastery rests on is among them.</summary>
    internal IReadOnlyList<JournalEvent> OtherEvents => contents.Value.Others;

    /// <summary>Gets the competencies on which any record bears, in ordinal order.</summary>
    public IEnumerable<CompetencyId> Competencies => contents.Value.Competencies.Order();

    /// <summary>Derives the ledger of a journal.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="asOf">The instant; what was recorded later is not seen.</param>
    /// <returns>The ledger.</returns>
    /// <remarks>
    /// A record is superseded by a record that names it, comes later in the order of the journal and was not voided itself.
    /// A void counts from when it was known, in whatever order it arrived. Time in proportion to the number of events known by then is taken when the ledger is first read.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="journal"/> is null.</exception>
    public static EvidenceLedger From(LearnerJournal journal, Instant asOf)
    {
        ArgumentNullException.ThrowIfNull(journal);
        var known = journal.Known(asOf);
        return new EvidenceLedger(journal.Learner, asOf, () => LedgerContents.Of(known));
    }

    /// <summary>Makes the ledger as it would be if a record were void.</summary>
    /// <param name="evidence">The record.</param>
    /// <param name="by">What voids it.</param>
    internal EvidenceLedger Voiding(EventId evidence, EventId by) => new(Learner, AsOf, () => contents.Value.Voiding(evidence, by));

    /// <summary>Gets the records that bear on a competency, in the order of the journal.</summary>
    /// <param name="competency">The competency.</param>
    /// <returns>The records; empty when there is none.</returns>
    public IReadOnlyList<LedgerEntry> EntriesFor(CompetencyId competency)
    {
        var own = contents.Value.On(competency);
        var entries = new LedgerEntry[own.Count];
        for (var place = 0; place < entries.Length; place++)
        {
            entries[place] = contents.Value.Entries[own[place].Position];
        }

        return Array.AsReadOnly(entries);
    }

    /// <summary>The records that bear on a competency, in the order of the journal.</summary>
    internal ReadOnlySpan<StandingRecord> RecordsOn(CompetencyId competency) => contents.Value.On(competency);

    /// <summary>The records that bear on a competency and became known after an instant, in the order of the journal.</summary>
    internal IEnumerable<StandingRecord> RecordsAfter(CompetencyId competency, Instant known)
    {
        var all = contents.Value.On(competency);
        var (least, most) = (0, all.Count);
        while (least < most)
        {
            var middle = (least + most) / 2;
            (least, most) = all[middle].Record.KnownFrom <= known ? (middle + 1, most) : (least, middle);
        }

        return all[least..];
    }

    /// <summary>The same ledger with records and other events in another form; their identifiers, order and standing stay.</summary>
    internal EvidenceLedger With(Func<EvidenceRecord, EvidenceRecord> records, Func<JournalEvent, JournalEvent> others) => new(Learner, AsOf, () => contents.Value.With(records, others));
}
