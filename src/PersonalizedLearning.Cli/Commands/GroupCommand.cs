using System.CommandLine;
using NodaTime;
using PersonalizedLearning.Cli.Input;
using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Environments;

namespace PersonalizedLearning.Cli.Commands;

/// <summary><c>plearn group</c>: groups of learners by what makes them good.</summary>
internal static class GroupCommand
{
    private const double LongestSeconds = 86_400;

    public static Command Create(Host host)
    {
        var file = new Argument<string>("file") { Description = "Whom to group, and by what (JSON).", HelpName = "PROBLEM" };
        var seed = CommonOptions.Seed("the search; the same problem, seed and work give the same groups");
        var seconds = CommonOptions.Real("--seconds", 0.001, LongestSeconds, "How long to look for better groups, in place of --work; the result may then differ between machines.");
        var work = CommonOptions.Number("--work", 0, int.MaxValue, "How many rounds of a thousand looks at a change; 20000 by default.");
        var format = CommonOptions.Format(OutputFormat.Table, OutputFormat.Json, OutputFormat.Csv);
        var output = new Option<string?>("--out", "-o") { Description = "Write the result to this file instead of standard output.", HelpName = "FILE" };
        var command = new Command(
            "group",
            "Groups of learners: who is together, what each policy makes of it, and what could be changed. Exit code 1 when a rule is broken, or a group serves none of the "
            + "next competencies of a learner.\n\nExamples:\n"
            + "  plearn group class.json\n"
            + "  plearn group class.json --seed 7 --format csv --out groups.csv\n"
            + "  plearn group school.json --seconds 10 --format json");
        command.Arguments.Add(file);
        foreach (var option in (IEnumerable<Option>)[seed, seconds, work, format, output])
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed =>
        {
            if (parsed.GetValue(seconds) is not null && parsed.GetValue(work) is not null)
            {
                throw new UsageException("Both --seconds and --work are given; expected one of them.");
            }

            if (parsed.GetValue(output) is { } path)
            {
                OutputFile.Check(path);
            }

            var task = Read(parsed.GetValue(file)!, host);
            var options = OptionsOf(parsed.GetValue(seed), parsed.GetValue(seconds), parsed.GetValue(work));
            using var interruption = Interruption.Watch(host);
            var result = GroupingSolver.Solve(task.Problem, task.Policy, options, interruption.Token);
            Write(host, parsed.GetValue(output), parsed.GetValue(format) ?? OutputFormat.Table, result);
            return result.Violations.Count > 0 ? ExitCode.Findings : ExitCode.Done;
        });
        return command;
    }

    private static GroupingTask Read(string path, Host host)
    {
        var task = InputFiles.Read(path, stream => EnvironmentJson.ReadGrouping(stream));
        var issues = task.Problem.Validate();
        var errors = issues.Where(issue => issue.IsError).ToList();
        if (errors.Count > 0)
        {
            var first = errors[0].Diagnostic;
            var conflict = errors[0].Conflict.Count > 0 ? $" Together can't hold: {string.Join(", ", errors[0].Conflict)}." : string.Empty;
            var more = errors.Count > 1 ? FormattableString.Invariant($" (and {errors.Count - 1} more)") : string.Empty;
            throw new UsageException($"{path}: {first.Code}: {first.Place}: {first.Message}{conflict}{more}");
        }

        Diagnostics.Write(host.Error, issues.Select(issue => issue.Diagnostic));
        return task;
    }

    private static GroupingOptions OptionsOf(long? seed, double? seconds, int? work)
    {
        var options = new GroupingOptions { Seed = unchecked((ulong)(seed ?? 1)) };
        return (seconds, work) switch
        {
            ({ } most, _) => options with { WorkLimit = long.MaxValue, Deadline = Duration.FromSeconds(most) },
            (_, { } rounds) => options with { WorkLimit = rounds },
            _ => options,
        };
    }

    private static void Write(Host host, string? path, OutputFormat format, GroupingResult result)
    {
        if (path is null)
        {
            Write(host, format, result);
            return;
        }

        OutputFile.Write(path, stream => Write(host with { Out = stream, OutIsTerminal = false }, format, result));
        host.Error.WriteLine($"The groups are in {path}.");
    }

    private static void Write(Host host, OutputFormat format, GroupingResult result)
    {
        switch (format)
        {
            case OutputFormat.Json:
                EnvironmentJson.WriteGroups(host.Out, result);
                break;
            case OutputFormat.Csv:
                GroupTables.WriteCsv(host.Out, result);
                break;
            default:
                Tables.Write(host, console => GroupTables.Write(console, result));
                break;
        }
    }
}
