using System.CommandLine;
using PersonalizedLearning.Cli.Commands;
using PersonalizedLearning.Cli.Output;

namespace PersonalizedLearning.Cli.Interchange;

/// <summary><c>plearn import FORMAT</c>: what vendors exchange, read into the formats of this library.</summary>
internal static class ImportCommand
{
    public static Command Create(Host host)
    {
        var command = new Command("import", "Read what vendors exchange into the formats of this library. Without --out it is a check: nothing is written.");
        foreach (var format in ImportFormats.All)
        {
            command.Subcommands.Add(Create(host, format));
        }

        return command;
    }

    private static Command Create(Host host, ImportFormat format)
    {
        var command = new Command(format.Name, format.Description);
        format.AddTo(command);
        var folder = new Option<string?>("--out", "-o") { Description = "The folder to write, new or empty; nothing is written when it is left out.", HelpName = "FOLDER" };
        var report = new Option<string?>("--report") { Description = "Write every problem found to this file: JSON by its extension .json, CSV otherwise.", HelpName = "FILE" };
        var shape = CommonOptions.Format(OutputFormat.Table, OutputFormat.Json, OutputFormat.Csv);
        foreach (var option in (IEnumerable<Option>)[folder, report, shape])
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed =>
        {
            var (path, reportPath) = (parsed.GetValue(folder), parsed.GetValue(report));
            CheckOutputs(path, reportPath);
            InterchangeContext context;
            Imported imported;
            using (var progress = new ProgressLine(host, format.Name))
            {
                context = new InterchangeContext(host, progress);
                imported = format.Read(parsed, context);
                Write(path, imported);
            }

            if (reportPath is not null)
            {
                DiagnosticReport.Write(reportPath, context.Diagnostics);
            }

            var summary = new ImportSummary(format.Name, path is null ? [] : imported.Files, imported.Counts(), context.Diagnostics);
            summary.Write(host, parsed.GetValue(shape));
            return context.Diagnostics.Any(item => item.Severity == DiagnosticSeverity.Error) ? ExitCode.Findings : ExitCode.Done;
        });
        return command;
    }

    private static void CheckOutputs(string? folder, string? report)
    {
        if (folder is not null)
        {
            OutputFolder.Check(folder);
        }

        if (report is not null)
        {
            OutputFile.Check(report);
        }
    }

    // A check reads all, too, and the contents of files may be read while they are written.
    private static void Write(string? folder, Imported imported)
    {
        if (folder is not null)
        {
            OutputFolder.Write(folder, imported.Files);
            return;
        }

        foreach (var file in imported.IsRead ? [] : imported.Files)
        {
            file.Write(Stream.Null);
        }
    }
}
