using NodaTime;
using PersonalizedLearning.Calibration;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Interop;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Cli.Input;

/// <summary>The rows of evidence in files and journals, for commands that go through them one by one.</summary>
internal static class EvidenceRows
{
    /// <summary>Reads rows one at a time. They are counted on from file to file; of a journal they are its records that still stand, in its order.</summary>
    public static IEnumerable<(long Row, EvidenceRecord Record)> Read(string[] evidence, string[] journals)
    {
        if (evidence.Length + journals.Length == 0)
        {
            throw new UsageException("There is no evidence; expected --evidence CSV or --journal FILE|FOLDER. Try --help.");
        }

        var before = 0L;
        var row = 0L;
        foreach (var file in evidence)
        {
            before = row;
            foreach (var item in EvidenceCsvReader.ReadFile(file))
            {
                row = before + item.Row;
                yield return (row, item.Record);
            }
        }

        foreach (var journal in EvidenceInput.ReadJournals(journals))
        {
            foreach (var entry in EvidenceLedger.From(journal, Instant.MaxValue).Entries.Where(entry => entry.Standing == EvidenceStanding.Standing))
            {
                yield return (++row, entry.Record);
            }
        }
    }

    /// <summary>Reads the rows that a policy uses, in the order of their times; in that of the files where times are missing or equal.</summary>
    public static IReadOnlyList<ObservedRow> ReadObserved(IReadOnlyList<string> evidence, IReadOnlyList<string> journals, Action<long>? report = null)
    {
        var rows = new List<ObservedRow>();
        var isTimed = false;
        foreach (var (row, record) in Read([.. evidence], [.. journals]))
        {
            if (EvidenceSelection.Default.TryObserve(record, framework: null, out var observation) is null)
            {
                rows.Add(new ObservedRow(record.Learner, record.Competencies, observation));
                isTimed |= observation.At is not null;
            }

            report?.Invoke(row);
        }

        // Stable, and a missing time comes first.
        return isTimed ? [.. rows.OrderBy(row => row.Observation.At)] : rows;
    }
}
