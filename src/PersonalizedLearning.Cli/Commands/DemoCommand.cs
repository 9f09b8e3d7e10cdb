using System.CommandLine;
using PersonalizedLearning.Cli.Demo;
using PersonalizedLearning.Cli.Output;

namespace PersonalizedLearning.Cli.Commands;

/// <summary><c>plearn demo</c>: the main job end to end on the embedded sample.</summary>
internal static class DemoCommand
{
    public static Command Create(Host host)
    {
        var html = new Option<string?>("--html") { Description = "Write the stories as a report with pictures too: one file that needs no network.", HelpName = "FILE" };
        var format = CommonOptions.Format(OutputFormat.Table, OutputFormat.Json);
        var command = new Command(
            "demo",
            "Three learners on the embedded sample, from fractions to proportion: what they have mastered, what is next, and why.\n\nExamples:\n"
            + "  plearn demo\n  plearn demo --html report.html");
        command.Options.Add(html);
        command.Options.Add(format);
        command.SetAction(parsed =>
        {
            var stories = DemoStories.Tell();
            if (parsed.GetValue(html) is { } file)
            {
                OutputFile.Write(file, stream => DemoReport.WriteHtml(stream, stories));
                host.Error.WriteLine($"The report is in {file}.");
            }

            if (parsed.GetValue(format) == OutputFormat.Json)
            {
                DemoJson.Write(host.Out, stories);
            }
            else
            {
                Tables.Write(host, console => DemoTables.Write(console, stories));
            }

            return ExitCode.Done;
        });
        return command;
    }
}
