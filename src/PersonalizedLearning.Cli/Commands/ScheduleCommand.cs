using System.CommandLine;
using PersonalizedLearning.Cli.Input;
using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Cli.Schedules;
using PersonalizedLearning.Environments;

namespace PersonalizedLearning.Cli.Commands;

/// <summary><c>plearn schedule</c>: days for learners, staff and spaces.</summary>
internal static class ScheduleCommand
{
    public static Command Create(Host host)
    {
        var problem = new Argument<string?>("problem")
        {
            Description = "The problem (JSON): needs, staff, spaces, blocks and what is decided.", HelpName = "PROBLEM", Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command(
            "schedule",
            "Makes a schedule: a day for every learner, who leads what where, how near that is to the best, what could not be met and why, and what would help. "
            + "After something happened, changes one with as little change as serves. Exit code 1 when a rule could not be kept.\n\nExamples:\n"
            + "  plearn schedule school.json\n"
            + "  plearn schedule school.json --seconds 10 --out week.json --html board.html --view staff\n"
            + "  plearn schedule school.json --previous week.json --event staff-absent:ms-lee:tue-1,tue-2 --frozen mon-1\n"
            + "  plearn schedule school.json --lp school.lp --format calendar --learner ana");
        command.Arguments.Add(problem);
        var solving = new ScheduleSolving(command);
        var output = new ScheduleOutput(command);
        var file = new Option<string?>("--out", "-o") { Description = "Write the proposal (JSON) to a file too.", HelpName = "FILE" };
        var model = new Option<string?>("--lp") { Description = "Write the aggregated model as CPLEX-LP text too, for an outside solver.", HelpName = "FILE" };
        command.Options.Add(file);
        command.Options.Add(model);
        command.Subcommands.Add(ScheduleCheckCommand.Create(host));
        command.Subcommands.Add(ScheduleShowCommand.Create(host));
        command.SetAction(parsed =>
        {
            var school = ScheduleInput.ReadProblem(parsed.GetValue(problem) ?? throw new UsageException("No problem is given; expected a file. Try --help."));
            foreach (var path in new[] { parsed.GetValue(file), parsed.GetValue(model) }.OfType<string>())
            {
                OutputFile.Check(path);
            }

            output.Check(parsed, school);
            var (solved, proposal) = solving.Solve(parsed, host, school);
            if (parsed.GetValue(file) is { } written)
            {
                OutputFile.Write(written, stream => EnvironmentJson.WriteProposal(stream, proposal));
            }

            if (parsed.GetValue(model) is { } lp)
            {
                OutputFile.Write(lp, stream => LpModelWriter.Write(stream, solved));
            }

            output.Write(host, parsed, new ShownSchedule(solved, proposal.Schedule, proposal));
            return proposal.Score.HardViolations > 0 ? ExitCode.Findings : ExitCode.Done;
        });
        return command;
    }
}
