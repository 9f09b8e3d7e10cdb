using System.CommandLine;

namespace PersonalizedLearning.Cli.Commands;

/// <summary><c>plearn schedule</c>: days for learners, staff and spaces.</summary>
internal static class ScheduleCommand
{
    public static Command Create(Host host)
    {
        var command = new Command("schedule", "Schedules of learners, staff, spaces and time.");
        command.Subcommands.Add(ScheduleCheckCommand.Create(host));
        command.Subcommands.Add(ScheduleShowCommand.Create(host));
        return command;
    }
}
