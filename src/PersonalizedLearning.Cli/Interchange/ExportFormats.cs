namespace PersonalizedLearning.Cli.Interchange;

/// <summary>The formats that can be exported: one line each.</summary>
internal static class ExportFormats
{
    public static IReadOnlyList<ExportFormat> All { get; } =
    [
        new CaseExport(),
        new XapiStatementsExport(),
    ];
}
