namespace PersonalizedLearning.Interop.Tests.Fuzzing;

/// <summary>The readers that are given damaged files: one line each.</summary>
internal static class FuzzedReaders
{
    public static IReadOnlyList<FuzzedReader> All { get; } =
    [
        CaseFuzz.Reader,
        OneRosterFuzz.Tables,
        OneRosterFuzz.Archives,
        EvidenceCsvFuzz.Reader,
        EdgeCsvFuzz.Reader,
        DataShopFuzz.Reader,
        ThreeLineFuzz.Reader,
        CanvasFuzz.Reader,
        OaTutorFuzz.Reader,
        CredentialFuzz.Reader,
        XapiFuzz.Reader,
        Cmi5Fuzz.Reader,
        EdFiFuzz.Metadata,
        EdFiFuzz.Students,
    ];
}
