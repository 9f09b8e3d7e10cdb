namespace PersonalizedLearning.Interop.Tests.Fuzzing;

/// <summary>The readers that are given damaged files: one line each.</summary>
internal static class FuzzedReaders
{
    public static IReadOnlyList<FuzzedReader> All { get; } =
    [
        CaseFuzz.Reader,
        EdFiFuzz.Metadata,
        EdFiFuzz.Students,
    ];
}
