namespace PersonalizedLearning.Cli.Interchange;

/// <summary>The formats that can be exported: one line each.</summary>
internal static class ExportFormats
{
    public static IReadOnlyList<ExportFormat> All { get; } =
    [
        new CaseExport(),
        new OneRosterExport(),
        new EvidenceExport(),
        new EdgesExport(),
        new DataShopExport(),
        new ThreeLineExport(),
        new CanvasExport(),
        new OaTutorExport(),
        new BadgesExport(),
        new ClrExport(),
        new XapiStatementsExport(),
    ];
}
