using NodaTime;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Interop;

/// <summary>The evidence of journals that a table of answers can say.</summary>
internal static class SayableEvidence
{
    /// <summary>The records that stand, count and have an outcome, in the order of their sequence; those of equal sequence learner by learner in the order of the journal.</summary>
    /// <param name="journals">The journals.</param>
    /// <param name="problems">Where it is reported what is left out.</param>
    /// <param name="whyNot">The code and the reason why a format can't say a record; null where it can.</param>
    public static List<EvidenceRecord> Of(IEnumerable<LearnerJournal> journals, DiagnosticLog problems, Func<EvidenceRecord, (string Code, string Reason)?> whyNot)
    {
        var records = new List<EvidenceRecord>();
        foreach (var journal in journals.OrderBy(journal => journal.Learner))
        {
            foreach (var item in journal.Events.Where(item => item is not EvidenceRecord))
            {
                Report(problems, item, DiagnosticSeverity.Info, "evidence-other-event", "it is no evidence");
            }

            foreach (var (record, standing, _) in EvidenceLedger.From(journal, Instant.MaxValue).Entries)
            {
                var reason = standing != EvidenceStanding.Standing ? ("evidence-not-standing", $"it was {standing.ToString().ToLowerInvariant()}")
                    : record.Status != EvidenceStatus.Counted ? ("evidence-not-counted", $"its status is {record.Status.ToString().ToLowerInvariant()}")
                    : record.Outcome is null ? ("evidence-not-counted", "it has no outcome")
                    : whyNot(record);
                if (reason is { } known)
                {
                    Report(problems, record, DiagnosticSeverity.Warning, known.Item1, known.Item2);
                }
                else
                {
                    records.Add(record);
                }
            }
        }

        return [.. records.OrderBy(record => record.Sequence)];
    }

    /// <summary>Where an event is, for diagnostics.</summary>
    public static string PlaceOf(JournalEvent item) => $"event '{item.Id}' of learner '{item.Learner}'";

    private static void Report(DiagnosticLog problems, JournalEvent item, DiagnosticSeverity severity, string code, string reason) =>
        problems.AddRepeated(code, severity, reason, () => PlaceOf(item), $"The event is left out: {reason}, which the table can't say.");
}
