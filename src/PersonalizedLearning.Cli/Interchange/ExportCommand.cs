using System.CommandLine;
using PersonalizedLearning.Cli.Output;

namespace PersonalizedLearning.Cli.Interchange;

/// <summary><c>plearn export FORMAT</c>: what this library holds, written as vendors exchange it.</summary>
internal static class ExportCommand
{
    public static Command Create(Host host)
    {
        var command = new Command("export", "Write what this library holds as vendors exchange it.");
        foreach (var format in ExportFormats.All)
        {
            command.Subcommands.Add(Create(host, format));
        }

        return command;
    }

    private static Command Create(Host host, ExportFormat format)
    {
        var command = new Command(format.Name, format.Description);
        format.AddTo(command);
        var output = new Option<string>("--out", "-o") { Description = "The file or the folder to write; a folder is new or empty.", HelpName = "PATH", Required = true };
        var report = new Option<string?>("--report") { Description = "Write every problem found to this file: JSON by its extension .json, CSV otherwise.", HelpName = "FILE" };
        command.Options.Add(output);
        command.Options.Add(report);
        command.SetAction(parsed =>
        {
            var (path, reportPath) = (parsed.GetValue(output)!, parsed.GetValue(report));
            var isFolder = format.IsFolder(path);
            Check(path, isFolder, reportPath);
            InterchangeContext context;
            using (var progress = new ProgressLine(host, format.Name))
            {
                context = new InterchangeContext(host, progress);
                var files = format.Files(parsed, context);
                if (isFolder)
                {
                    OutputFolder.Write(path, files);
                }
                else
                {
                    OutputFile.Write(path, files.Single().Write);
                }
            }

            if (reportPath is not null)
            {
                DiagnosticReport.Write(reportPath, context.Diagnostics);
            }

            Diagnostics.Write(host.Error, context.Diagnostics);
            return context.Diagnostics.Any(item => item.Severity == DiagnosticSeverity.Error) ? ExitCode.Findings : ExitCode.Done;
        });
        return command;
    }

    private static void Check(string path, bool isFolder, string? report)
    {
        if (isFolder)
        {
            OutputFolder.Check(path);
        }
        else
        {
            OutputFile.Check(path);
        }

        if (report is not null)
        {
            OutputFile.Check(report);
        }
    }
}
