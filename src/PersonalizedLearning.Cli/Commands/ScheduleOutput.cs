using System.CommandLine;
using NodaTime;
using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Cli.Schedules;
using PersonalizedLearning.Environments;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Cli.Commands;

/// <summary>The options of all commands that show a schedule, and the writing of it.</summary>
internal sealed class ScheduleOutput
{
    private readonly Option<ScheduleView?> view = CommonOptions.OneOf<ScheduleView>("--view", "By what the table shows the schedule; by learner by default.");
    private readonly Option<string?> learner = new("--learner", "-l") { Description = "Only what this learner does.", HelpName = "ID" };
    private readonly Option<string?> staff = new("--staff") { Description = "Only what this member of staff leads.", HelpName = "ID" };
    private readonly Option<string?> space = new("--space") { Description = "Only what takes place in this space.", HelpName = "ID" };
    private readonly Option<string?> zone = new("--zone") { Description = "The time zone of the school for a calendar, such as Europe/Berlin; floating times by default.", HelpName = "IANA" };
    private readonly Option<Instant?> stamp = CommonOptions.InstantOf("--stamp", "When a calendar was made, ISO 8601 in UTC; the start of the first date by default.");
    private readonly Option<string?> html = CommonOptions.Html("the board by learner, staff and space");
    private readonly Option<OutputFormat?> format = CommonOptions.Format(OutputFormat.Table, OutputFormat.Json, OutputFormat.Csv, OutputFormat.Calendar);

    /// <summary>Adds the options to a command.</summary>
    public ScheduleOutput(Command command)
    {
        foreach (var option in (IEnumerable<Option>)[view, learner, staff, space, zone, stamp, html, format])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Refuses what can't be written, before long work is done for it.</summary>
    public void Check(ParseResult parsed, EnvironmentProblem problem)
    {
        CommonOptions.CheckHtml(parsed.GetValue(html));
        var filter = FilterOf(parsed);
        Known("--learner", filter.Learner, problem.Needs.Select(need => need.Learner).Concat(problem.Attendance.Select(item => item.Learner)).Concat(problem.Models.SelectMany(model => model.Learners)));
        Known("--staff", filter.Staff, problem.Staff.Select(member => member.Id));
        Known("--space", filter.Space, problem.Spaces.Select(item => item.Id));
        ZoneOf(parsed);
    }

    /// <summary>Writes a schedule as the options say.</summary>
    public void Write(Host host, ParseResult parsed, ShownSchedule shown)
    {
        var filter = FilterOf(parsed);
        CommonOptions.WriteHtml(host, parsed.GetValue(html), stream => new SchedulePage(shown, filter).Write(stream));
        switch (parsed.GetValue(format))
        {
            case OutputFormat.Json when shown.Proposal is { } proposal:
                EnvironmentJson.WriteProposal(host.Out, proposal);
                break;
            case OutputFormat.Json:
                EnvironmentJson.WriteSchedule(host.Out, shown.Schedule);
                break;
            case OutputFormat.Csv:
                ScheduleCsv.Write(host.Out, shown, filter);
                break;
            case OutputFormat.Calendar:
                ScheduleCalendar.Write(host.Out, shown, filter, ZoneOf(parsed), parsed.GetValue(stamp));
                break;
            default:
                Tables.Write(host, console => ScheduleTables.Write(console, shown, filter));
                break;
        }
    }

    private ScheduleFilter FilterOf(ParseResult parsed)
    {
        var filter = new ScheduleFilter(
            ScheduleView.Learner,
            Id("--learner", parsed.GetValue(learner), LearnerId.From),
            Id("--staff", parsed.GetValue(staff), StaffId.From),
            Id("--space", parsed.GetValue(space), SpaceId.From));
        var otherwise = filter switch
        {
            { Learner: null, Staff: not null } => ScheduleView.Staff,
            { Learner: null, Space: not null } => ScheduleView.Space,
            _ => ScheduleView.Learner,
        };
        return filter with { View = parsed.GetValue(view) ?? otherwise };
    }

    private DateTimeZone? ZoneOf(ParseResult parsed) => parsed.GetValue(zone) is { } name ? ScheduleCalendar.ZoneOf(name) : null;

    private static T? Id<T>(string option, string? text, Func<string, T> make)
        where T : struct
    {
        try
        {
            return text is null ? null : make(text);
        }
        catch (ArgumentException problem)
        {
            throw new UsageException($"{option}: {problem.Message}", problem);
        }
    }

    private static void Known<T>(string option, T? id, IEnumerable<T> all)
        where T : struct
    {
        if (id is { } given && !all.Contains(given))
        {
            throw new UsageException($"{option} is '{given}'; expected one that the problem has.");
        }
    }
}
