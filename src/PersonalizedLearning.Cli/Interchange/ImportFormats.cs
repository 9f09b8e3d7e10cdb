namespace PersonalizedLearning.Cli.Interchange;

/// <summary>The formats that can be imported: one line each.</summary>
internal static class ImportFormats
{
    public static IReadOnlyList<ImportFormat> All { get; } =
    [
        new CaseImport(),
        new EdFiImport(),
    ];
}
