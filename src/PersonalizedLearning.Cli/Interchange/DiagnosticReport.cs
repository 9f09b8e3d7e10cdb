using PersonalizedLearning.Cli.Output;

namespace PersonalizedLearning.Cli.Interchange;

/// <summary>A file with every problem that an import or an export found: JSON by its extension, CSV otherwise.</summary>
internal static class DiagnosticReport
{
    /// <summary>Writes the file.</summary>
    public static void Write(string path, IReadOnlyList<Diagnostic> diagnostics) => OutputFile.Write(path, stream =>
    {
        if (Path.GetExtension(path).Equals(".json", StringComparison.OrdinalIgnoreCase))
        {
            WriteJson(stream, diagnostics);
        }
        else
        {
            WriteCsv(stream, diagnostics);
        }
    });

    private static void WriteJson(Stream stream, IReadOnlyList<Diagnostic> diagnostics) => JsonResult.Write(stream, writer =>
    {
        writer.WriteStartArray("diagnostics");
        foreach (var item in diagnostics)
        {
            writer.WriteStartObject();
            writer.WriteString("code", item.Code);
            writer.WriteString("severity", Diagnostics.Name(item.Severity));
            writer.WriteString("place", item.Place);
            writer.WriteString("message", item.Message);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });

    private static void WriteCsv(Stream stream, IReadOnlyList<Diagnostic> diagnostics)
    {
        using var table = new CsvTable(stream, "code", "severity", "place", "message");
        foreach (var item in diagnostics)
        {
            table.Row(item.Code, Diagnostics.Name(item.Severity), item.Place, item.Message);
        }
    }
}
