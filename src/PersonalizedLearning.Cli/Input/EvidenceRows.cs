using NodaTime;
using PersonalizedLearning.Calibration;
using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Cli.Input;

/// <summary>The rows of evidence in files and journals, for commands that go through them one by one.</summary>
internal static class EvidenceRows
{
    private const int RowsBetweenReports = 4096;

    /// <summary>Reads rows one at a time. They are counted on from file to file; of a journal they are its records that still stand, in its order.</summary>
    /// <param name="host">Who is told how many there are so far.</param>
    /// <param name="work">What they are read for.</param>
    /// <param name="evidence">Files of evidence, each of any format that is known.</param>
    /// <param name="journals">Journal files, or folders of them.</param>
    /// <param name="cancellation">What tells it to stop.</param>
    public static IEnumerable<(long Row, EvidenceRecord Record)> Read(Host host, string work, string[] evidence, string[] journals, CancellationToken cancellation)
    {
        if (evidence.Length + journals.Length == 0)
        {
            throw new UsageException("There is no evidence; expected --evidence FILE or --journal FILE|FOLDER. Try --help.");
        }

        return Watched(host, work, All(evidence, journals), cancellation);
    }

    /// <summary>Reads the rows that a policy uses, in the order of their times; in that of the files where times are missing or equal.</summary>
    public static ObservedRows ReadObserved(Host host, string work, string[] evidence, string[] journals, CancellationToken cancellation)
    {
        var rows = ObservedRows.CreateBuilder();
        foreach (var (_, record) in Read(host, work, evidence, journals, cancellation))
        {
            if (EvidenceSelection.Default.TryObserve(record, framework: null, out var observation) is null)
            {
                rows.Add(new ObservedRow(record.Learner, record.Competencies, observation));
            }
        }

        return rows.Build().InTimeOrder();
    }

    private static IEnumerable<(long Row, EvidenceRecord Record)> Watched(
        Host host, string work, IEnumerable<(long Row, EvidenceRecord Record)> rows, CancellationToken cancellation)
    {
        using var progress = new ProgressLine(host, work);
        foreach (var item in rows)
        {
            if (item.Row % RowsBetweenReports == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress.Report(item.Row, "rows");
            }

            yield return item;
        }

        cancellation.ThrowIfCancellationRequested();
    }

    private static IEnumerable<(long Row, EvidenceRecord Record)> All(string[] evidence, string[] journals)
    {
        var before = 0L;
        var row = 0L;
        var files = new EvidenceFiles(evidence, framework: null, namesRows: false);
        foreach (var file in evidence)
        {
            before = row;
            foreach (var item in files.Read(file))
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
}
