using System.CommandLine;
using PersonalizedLearning.Cli.Input;
using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Cli.Commands;

/// <summary><c>plearn framework diff</c>: how two versions of a framework differ.</summary>
internal static class FrameworkDiffCommand
{
    private static readonly string[] Ways = ["id", "links", "code"];

    public static Command Create(Host host)
    {
        var former = new Argument<string>("former") { Description = "The former version, in any format of a framework.", HelpName = "FORMER" };
        var current = new Argument<string>("current") { Description = "The later version; it may have another format.", HelpName = "CURRENT" };
        var match = CommonOptions.Choice(
            "--match", "How competencies are recognised: id (the default); links (then by exact-match and replaced-by links); code (then by codes that stand once).", Ways);
        var format = CommonOptions.Format(OutputFormat.Table, OutputFormat.Json, OutputFormat.Csv);
        var command = new Command(
            "diff",
            "How two versions of a framework differ. Exit code 0 when they are equal, 1 when they differ.\n\nExamples:\n"
            + "  plearn framework diff math-2025.case.json math-2026.case.json\n"
            + "  plearn framework diff math-2025.case.json math-2026.case.json --match code --format json");
        command.Arguments.Add(former);
        command.Arguments.Add(current);
        command.Options.Add(match);
        command.Options.Add(format);
        command.SetAction(parsed =>
        {
            var matching = (FrameworkMatching)Math.Max(0, Array.IndexOf(Ways, parsed.GetValue(match)));
            var difference = FrameworkDifference.Between(FrameworkFile.Read(parsed.GetValue(former)!).Framework, FrameworkFile.Read(parsed.GetValue(current)!).Framework, matching);
            switch (parsed.GetValue(format))
            {
                case OutputFormat.Json:
                    new FrameworkDiffJson(difference).Write(host.Out);
                    break;
                case OutputFormat.Csv:
                    FrameworkDiffTables.WriteCsv(host.Out, difference);
                    break;
                default:
                    Tables.Write(host, console => FrameworkDiffTables.Write(console, difference));
                    break;
            }

            return difference.IsEmpty ? ExitCode.Done : ExitCode.Findings;
        });
        return command;
    }
}
