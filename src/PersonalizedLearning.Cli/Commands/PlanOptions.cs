using System.CommandLine;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Cli.Commands;

/// <summary>The options by which <c>plearn plan</c> is told what to plan for.</summary>
internal sealed class PlanOptions
{
    private readonly Option<string[]> goal = new("--goal", "-g")
    {
        Description = "A competency to reach, by identifier or code; a heading stands for all under it.",
        HelpName = "COMPETENCY",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
        Required = true,
    };

    private readonly Option<int?> minutes = new("--minutes", "-m")
    {
        Description = "How many minutes there are in all; as many as it takes when left out.",
        HelpName = "N",
        CustomParser = result =>
        {
            var given = result.Tokens[0].Value;
            var isRead = int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var value);
            if (!isRead)
            {
                result.AddError($"--minutes is '{given}'; expected a whole number from 0 to {int.MaxValue}.");
            }

            return isRead ? value : null;
        },
    };

    private readonly Option<Instant?> due = new("--due")
    {
        Description = "Until when the goals are to be reached: a date, of which the whole day counts, or an instant; both in UTC.",
        HelpName = "DATE",
        CustomParser = result =>
        {
            var parsed = DueBy(result.Tokens[0].Value);
            if (parsed is null)
            {
                result.AddError($"--due is '{result.Tokens[0].Value}'; expected a date such as 2026-12-18, or an instant such as 2026-12-18T12:00:00Z.");
            }

            return parsed;
        },
    };

    private readonly Option<double?> perDay = new("--per-day")
    {
        Description = "How many minutes there are each day, which is what --due is held against; without it, only a date that is past can't be kept.",
        HelpName = "MINUTES",
        CustomParser = result =>
        {
            var given = result.Tokens[0].Value;
            var isRead = double.TryParse(given, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value is > 0 and <= 1440;
            if (!isRead)
            {
                result.AddError($"--per-day is '{given}'; expected a number above 0, 1440 at the most.");
            }

            return isRead ? value : null;
        },
    };

    /// <summary>Adds the options to a command.</summary>
    public PlanOptions(Command command)
    {
        foreach (var option in (IEnumerable<Option>)[goal, minutes, due, perDay])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What is asked for; a goal that is named twice counts once.</summary>
    public PlanRequest Read(ParseResult parsed, CompetencyFramework framework) => new()
    {
        Goals = [.. Goals(framework, parsed.GetValue(goal)!).Distinct().Select(competency => new PlanGoal(competency) { Due = parsed.GetValue(due) })],
        Minutes = parsed.GetValue(minutes),
        MinutesPerDay = parsed.GetValue(perDay),
    };

    private static CompetencyId[] Goals(CompetencyFramework framework, string[] names)
    {
        try
        {
            return [.. names.Select(name => framework.Resolve(name).Id)];
        }
        catch (ArgumentException problem)
        {
            throw new UsageException($"--goal: {problem.Message.Split(" (Parameter", 2)[0]}", problem);
        }
    }

    private static Instant? DueBy(string text) =>
        LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var date } && date < LocalDate.MaxIsoValue ? date.PlusDays(1).AtMidnight().InUtc().ToInstant()
        : InstantPattern.ExtendedIso.Parse(text) is { Success: true, Value: var instant } ? instant
        : null;
}
