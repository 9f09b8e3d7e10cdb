using PersonalizedLearning.Cli.Output;
using Spectre.Console;

namespace PersonalizedLearning.Cli.Interchange;

/// <summary>What an import tells of itself: how much there was of what, what was written, and the problems by code.</summary>
internal sealed class ImportSummary(string format, IReadOnlyList<NewFile> files, IReadOnlyList<ImportCount> counts, IReadOnlyList<Diagnostic> diagnostics)
{
    /// <summary>Writes it to standard output; problems go to standard error too where a table is asked for.</summary>
    public void Write(Host host, OutputFormat? shape)
    {
        switch (shape)
        {
            case OutputFormat.Json:
                WriteJson(host.Out);
                break;
            case OutputFormat.Csv:
                WriteCsv(host.Out);
                break;
            default:
                Tables.Write(host, WriteTable);
                Diagnostics.Write(host.Error, diagnostics);
                break;
        }
    }

    private void WriteJson(Stream stream) => JsonResult.Write(stream, writer =>
    {
        writer.WriteString("format", format);
        writer.WriteStartObject("counts");
        foreach (var item in counts)
        {
            writer.WriteNumber(item.What, item.Count);
        }

        writer.WriteEndObject();
        writer.WriteStartArray("files");
        foreach (var file in files)
        {
            writer.WriteStringValue(file.Name);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("diagnostics");
        foreach (var group in diagnostics.GroupBy(item => (item.Code, item.Severity)))
        {
            var first = group.First();
            writer.WriteStartObject();
            writer.WriteString("code", first.Code);
            writer.WriteString("severity", Diagnostics.Name(first.Severity));
            writer.WriteNumber("count", group.Count());
            writer.WriteString("place", first.Place);
            writer.WriteString("message", first.Message);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });

    private void WriteCsv(Stream stream)
    {
        using var table = new CsvTable(stream, "what", "count");
        foreach (var item in counts)
        {
            table.Row(item.What, item.Count);
        }
    }

    private void WriteTable(IAnsiConsole console)
    {
        var table = Tables.Plain("What", ">Count");
        foreach (var item in counts)
        {
            table.AddRow(Markup.Escape(item.What), FormattableString.Invariant($"{item.Count:N0}"));
        }

        console.Write(table);
        console.WriteLine(files.Count == 0 ? "Checked only: nothing was written, as there is no --out." : $"Written: {string.Join(", ", files.Select(file => file.Name))}");
    }
}
