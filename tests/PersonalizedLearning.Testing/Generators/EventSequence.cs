using NodaTime;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Testing.Generators;

/// <summary>Events of one learner in the order in which they arrive, each identifier once.</summary>
public sealed record EventSequence(ValueList<JournalEvent> Events)
{
    /// <summary>Appends all to an empty journal.</summary>
    public LearnerJournal ToJournal() => JournalOf(Events);

    /// <summary>The evidence as of an instant.</summary>
    public EvidenceLedger ToLedger(Instant asOf) => EvidenceLedger.From(ToJournal(), asOf);

    /// <summary>Appends events to an empty journal.</summary>
    public static LearnerJournal JournalOf(IEnumerable<JournalEvent> events)
    {
        var journal = new LearnerJournal(JournalGenerators.Learner);
        foreach (var item in events)
        {
            journal.Append(item);
        }

        return journal;
    }

    /// <inheritdoc/>
    public override string ToString() => Events.Count == 0 ? "no events" : "\n  " + string.Join("\n  ", Events.Select(Show)) + "\n";

    /// <summary>Shows one event on a line.</summary>
    public static string Show(JournalEvent item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var envelope = $"{item.Id} #{item.Sequence} occurred {TimeGenerators.Show(item.Occurred)} recorded {TimeGenerators.Show(item.Recorded)}";
        return item switch
        {
            EvidenceRecord record =>
                $"{envelope} due {TimeGenerators.Show(record.Due)} assessed {TimeGenerators.Show(record.Assessed)} on {string.Join('+', record.Competencies)}: "
                + $"{record.Status} {record.Outcome?.ToString() ?? "nothing"} by {record.Source}{(record.Activity is { } activity ? $" in {activity}" : "")}{(record.Supersedes is { } earlier ? $" supersedes {earlier}" : "")}",
            MasteryOverride given => $"{envelope} overrides {given.Competency}: {given.Level}{given.Status} until {TimeGenerators.Show(given.Expires)}",
            MasteryOverrideRevoked revoked => $"{envelope} revokes {revoked.Override}",
            EvidenceVoided voided => $"{envelope} voids {voided.Evidence}: {voided.Reason}",
            _ => item.ToString(),
        };
    }
}
