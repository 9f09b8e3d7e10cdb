using System.CommandLine;
using System.Globalization;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Cli.Commands;

/// <summary>The options by which commands are told what to plan for.</summary>
internal sealed class PlanOptions
{
    private readonly GoalOptions goals;

    private readonly Option<int?> minutes = CommonOptions.Minutes("How many minutes there are in all; as many as it takes when left out.");

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
    /// <param name="command">The command.</param>
    /// <param name="isRequired">Whether there must be a goal.</param>
    public PlanOptions(Command command, bool isRequired = true)
    {
        goals = new GoalOptions(command, isRequired);
        command.Options.Add(minutes);
        command.Options.Add(perDay);
    }

    /// <summary>Tells whether a goal is named.</summary>
    public bool HasGoals(ParseResult parsed) => goals.IsGiven(parsed);

    /// <summary>What is asked for.</summary>
    public PlanRequest Read(ParseResult parsed, CompetencyFramework framework) => new()
    {
        Goals = goals.Read(parsed, framework),
        Minutes = parsed.GetValue(minutes),
        MinutesPerDay = parsed.GetValue(perDay),
    };
}
