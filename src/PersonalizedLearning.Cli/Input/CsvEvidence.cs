using PersonalizedLearning.Interop;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Cli.Input;

/// <summary>Evidence in CSV; it reads what no other format knows, and says what is missing.</summary>
internal sealed class CsvEvidence(EvidenceFiles files) : EvidenceFormat
{
    public override bool IsOf(FileStart start) => true;

    public override IEnumerable<EvidenceRow> Read(string path)
    {
        foreach (var row in EvidenceCsvReader.ReadFile(path))
        {
            yield return new EvidenceRow(row.Row, (files.NamesRows ? Named(row, path) : row).Record);
        }
    }

    /// <summary>A row of one of several files: rows without an identifier are named by their number, which is unique in one file only.</summary>
    public static EvidenceCsvRow Named(EvidenceCsvRow row, string file) => row.Record.Id.Value == FormattableString.Invariant($"row-{row.Row}")
        ? row with { Record = row.Record with { Id = EventId.From($"{Path.GetFileName(file)} {row.Record.Id}") } }
        : row;
}
