using System.CommandLine;
using PersonalizedLearning.Cli.Input;
using PersonalizedLearning.Cli.Schedules;

namespace PersonalizedLearning.Cli.Commands;

/// <summary><c>plearn schedule show</c>: a schedule that was made before, in any form.</summary>
internal static class ScheduleShowCommand
{
    public static Command Create(Host host)
    {
        var problem = new Argument<string>("problem") { Description = "The problem (JSON).", HelpName = "PROBLEM" };
        var schedule = new Argument<string>("schedule") { Description = "A schedule or a proposal of it (JSON).", HelpName = "SCHEDULE" };
        var command = new Command(
            "show",
            "Shows a schedule that was made before: as a table, CSV, a calendar or a board in HTML, for everybody or for one learner, member of staff or space.\n\nExamples:\n"
            + "  plearn schedule show school.json week.json --view staff\n"
            + "  plearn schedule show school.json week.json --learner ana --format calendar --zone Europe/Berlin\n"
            + "  plearn schedule show school.json week.json --html board.html");
        command.Arguments.Add(problem);
        command.Arguments.Add(schedule);
        var output = new ScheduleOutput(command);
        command.SetAction(parsed =>
        {
            var school = ScheduleInput.ReadProblem(parsed.GetValue(problem)!);
            output.Check(parsed, school);
            var (shown, proposal) = ScheduleInput.Read(parsed.GetValue(schedule)!);
            output.Write(host, parsed, new ShownSchedule(school, shown, proposal));
            return ExitCode.Done;
        });
        return command;
    }
}
