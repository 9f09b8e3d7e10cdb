using System.CommandLine;
using PersonalizedLearning.Cli.Commands;
using PersonalizedLearning.Cli.Interchange;
using PersonalizedLearning.Interop;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Cli;

/// <summary>The command line <c>plearn</c>: finds the command, runs it, and turns whatever goes wrong into one line and an exit code.</summary>
internal static class CommandLine
{
    /// <summary>Runs one command.</summary>
    public static int Run(IReadOnlyList<string> args, Host host)
    {
        try
        {
            var parsed = Root(host).Parse(args);
            if (parsed.Errors.Count > 0)
            {
                throw new UsageException($"{UnknownCommand(parsed) ?? OneLine(parsed.Errors[0].Message)} Try --help.");
            }

            using var output = new StreamWriter(host.Out, leaveOpen: true);
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = output, Error = host.Error });
        }
        catch (Exception problem) when (IsOfTheInput(problem))
        {
            host.Error.WriteLine($"plearn: {OneLine(problem.Message)}");
            return ExitCode.Unusable;
        }
        catch (OperationCanceledException)
        {
            host.Error.WriteLine("plearn: interrupted; nothing was written.");
            return ExitCode.Interrupted;
        }
    }

    private static RootCommand Root(Host host)
    {
        var root = new RootCommand(
            "plearn: personalized learning from the command line. Results go to standard output, messages to standard error.\n"
            + "Exit code 0: done; 1: done, with findings; 2: wrong use or unreadable input, and nothing was written; 130: interrupted, and nothing was written.");
        root.Subcommands.Add(DemoCommand.Create(host));
        root.Subcommands.Add(FrameworkCommand.Create(host));
        root.Subcommands.Add(MasteryCommand.Create(host));
        root.Subcommands.Add(ProfileCommand.Create(host));
        root.Subcommands.Add(RecommendCommand.Create(host));
        root.Subcommands.Add(PlanCommand.Create(host));
        root.Subcommands.Add(GroupCommand.Create(host));
        root.Subcommands.Add(FeedbackCommand.Create(host));
        root.Subcommands.Add(ScheduleCommand.Create(host));
        root.Subcommands.Add(TraceCommand.Create(host));
        root.Subcommands.Add(FitCommand.Create(host));
        root.Subcommands.Add(EvaluateCommand.Create(host));
        root.Subcommands.Add(SimulateCommand.Create(host));
        root.Subcommands.Add(ImportCommand.Create(host));
        root.Subcommands.Add(ExportCommand.Create(host));
        root.Subcommands.Add(ExportLearnerCommand.Create(host));
        root.Subcommands.Add(EraseCommand.Create(host));
        return root;
    }

    // A word in the place of a command is more to the point than that there is no command.
    private static string? UnknownCommand(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        return command.Subcommands.Count > 0 && parsed.UnmatchedTokens is [var word, ..] && !word.StartsWith('-')
            ? $"'{OneLine(word)}' is no command of '{(command is RootCommand ? "plearn" : command.Name)}'; expected one of {string.Join(", ", command.Subcommands.Select(one => one.Name))}."
            : null;
    }

    // Everything else is a fault of the program and is shown as such.
    private static bool IsOfTheInput(Exception problem) =>
        problem is UsageException or LearningJsonException or InteropFormatException or IOException or UnauthorizedAccessException;

    private static string OneLine(string message) => message.ReplaceLineEndings(" ").Trim();
}
