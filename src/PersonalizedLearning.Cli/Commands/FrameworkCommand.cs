using System.CommandLine;
using PersonalizedLearning.Cli.Input;
using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Competencies;
using Spectre.Console;

namespace PersonalizedLearning.Cli.Commands;

/// <summary><c>plearn framework</c>: what a framework holds, every problem in it, and how versions of it differ.</summary>
internal static class FrameworkCommand
{
    public static Command Create(Host host)
    {
        var command = new Command("framework", "Work with competency frameworks.");
        command.Subcommands.Add(Check(host));
        command.Subcommands.Add(FrameworkDiffCommand.Create(host));
        return command;
    }

    private static Command Check(Host host)
    {
        var file = new Argument<string>("file") { Description = "CASE JSON, this library's JSON, or edge CSV (prerequisite,competency).", HelpName = "FILE" };
        var precedes = CommonOptions.Precedes();
        var format = CommonOptions.Format(OutputFormat.Table, OutputFormat.Json, OutputFormat.Csv);
        var command = new Command(
            "check",
            "What a framework holds (paths are counted in links), and every problem by code. Exit code 1 when a problem is an error.\n\nExamples:\n"
            + "  plearn framework check math.case.json\n"
            + "  plearn framework check math.case.json --precedes soft --format json");
        command.Arguments.Add(file);
        command.Options.Add(precedes);
        command.Options.Add(format);
        command.SetAction(parsed =>
        {
            var report = FrameworkReport.Of(FrameworkFile.Read(parsed.GetValue(file)!), parsed.GetValue(precedes) ?? PrecedesMeaning.Hard);
            switch (parsed.GetValue(format))
            {
                case OutputFormat.Json:
                    report.WriteJson(host.Out);
                    break;
                case OutputFormat.Csv:
                    WriteCsv(host.Out, report);
                    break;
                default:
                    Tables.Write(host, console => WriteTables(console, report));
                    break;
            }

            return report.Diagnostics.Any(item => item.Severity == Diagnostics.Name(DiagnosticSeverity.Error)) ? ExitCode.Findings : ExitCode.Done;
        });
        return command;
    }

    private static void WriteCsv(Stream stream, FrameworkReport report)
    {
        using var table = new CsvTable(stream, "code", "severity", "place", "message");
        foreach (var item in report.Diagnostics)
        {
            table.Row(item.Code, item.Severity, item.Place, item.Message);
        }
    }

    private static void WriteTables(IAnsiConsole console, FrameworkReport report)
    {
        console.MarkupLineInterpolated($"[bold]{report.Title}[/]");
        var counts = Tables.Plain("What", ">Count");
        foreach (var (what, count) in (IEnumerable<(string, int)>)
            [
                ("Competencies", report.Competencies),
                ("Associations", report.Associations),
                .. report.AssociationTypes.Select(item => ($"  {item.Key}", item.Value)),
                ("Hierarchy links, usable", report.HierarchyLinks),
                ("Prerequisites, distinct and usable", report.Prerequisites),
                ("Longest prerequisite path, in links", report.LongestPrerequisitePath),
                ("Prerequisite cycles", report.Cycles.Length),
                ("External references", report.ExternalReferences),
                ("Orphans", report.Orphans),
            ])
        {
            counts.AddRow(Markup.Escape(what), FormattableString.Invariant($"{count:N0}"));
        }

        console.Write(counts);
        if (report.Diagnostics.Length == 0)
        {
            console.WriteLine("No problems found.");
            return;
        }

        console.MarkupLine("[bold]Problems[/], each kind with its first case");
        foreach (var group in report.Diagnostics.GroupBy(item => (item.Severity, item.Code)))
        {
            var first = group.First();
            console.MarkupLineInterpolated($"{group.Key.Severity,-8} [bold]{group.Key.Code}[/] {group.Count():N0}");
            console.Write(new Padder(new Text($"{first.Place}\n{first.Message.ReplaceLineEndings(" ")}"), new Padding(9, 0, 0, 0)));
        }
    }
}
