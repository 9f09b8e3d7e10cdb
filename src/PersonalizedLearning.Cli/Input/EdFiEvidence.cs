using PersonalizedLearning.Interop;

namespace PersonalizedLearning.Cli.Input;

/// <summary>Results of students in Ed-Fi. What their items and objectives are is said by the framework, or by metadata among the files of evidence.</summary>
internal sealed class EdFiEvidence(EvidenceFiles files) : EvidenceFormat
{
    private const string Results = "InterchangeStudentAssessment";

    private EdFiEvidenceReader? reader;

    public override IEnumerable<Diagnostic> Diagnostics => reader is null ? [] : reader.Diagnostics.Select(Named);

    public override bool IsOf(FileStart start) => start.XmlRoot()?.StartsWith("Interchange", StringComparison.Ordinal) == true;

    public override IEnumerable<EvidenceRow> Read(string path)
    {
        if (files.StartOf(path).XmlRoot() != Results)
        {
            yield break;
        }

        reader ??= new EdFiEvidenceReader(Metadata());
        foreach (var record in reader.ReadFile(path))
        {
            yield return new EvidenceRow(record.Sequence, record);
        }
    }

    private EdFiMetadata Metadata()
    {
        var added = files.Paths.Where(path => IsOf(files.StartOf(path)) && files.StartOf(path).XmlRoot() != Results).Select(path => EdFiInterchangeReader.ReadFile(path)).ToList();
        var known = files.Framework?.EdFi;
        return added.Count == 0 ? known ?? EdFiMetadata.Empty : EdFiFrameworkReader.Read([.. known?.Interchanges ?? default, .. added]).Metadata;
    }

    private Diagnostic Named(Diagnostic item) =>
        files.Paths.Where(path => files.StartOf(path).XmlRoot() == Results).ToList() is [var only] ? item with { Place = $"{only} {item.Place}" } : item;
}
