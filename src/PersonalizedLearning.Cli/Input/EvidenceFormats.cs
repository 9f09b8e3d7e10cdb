namespace PersonalizedLearning.Cli.Input;

/// <summary>The formats of evidence: one line each. The first that knows a file by its name and beginning reads it; the last reads what nobody knows.</summary>
internal static class EvidenceFormats
{
    public static IReadOnlyList<EvidenceFormat> For(EvidenceFiles files) =>
    [
        new EdFiEvidence(files),
        new DataShopEvidence(),
        new CsvEvidence(files),
    ];
}
