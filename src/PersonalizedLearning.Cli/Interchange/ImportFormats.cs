namespace PersonalizedLearning.Cli.Interchange;

/// <summary>The formats that can be imported: one line each.</summary>
internal static class ImportFormats
{
    public static IReadOnlyList<ImportFormat> All { get; } =
    [
        new CaseImport(),
        new OneRosterImport(),
        new EvidenceImport(),
        new EdgesImport(),
        new DataShopImport(),
        new ThreeLineImport(),
        new CanvasImport(),
        new OaTutorImport(),
        new BadgesImport(),
        new XapiImport(),
        new Cmi5Import(),
        new EdFiImport(),
    ];
}
