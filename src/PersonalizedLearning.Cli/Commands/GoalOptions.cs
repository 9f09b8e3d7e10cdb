using System.CommandLine;
using NodaTime;
using NodaTime.Text;
using PersonalizedLearning.Cli.Input;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Cli.Commands;

/// <summary>The options by which commands are told where a learner wants to get, and until when.</summary>
internal sealed class GoalOptions
{
    private readonly Option<string[]> goal;

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

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="isRequired">Whether there must be a goal; if not, everything is one when none is named.</param>
    public GoalOptions(Command command, bool isRequired)
    {
        goal = new("--goal", "-g")
        {
            Description = $"A competency to reach, by identifier or code; a heading stands for all under it.{(isRequired ? string.Empty : " Everything when left out.")}",
            HelpName = "COMPETENCY",
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = true,
            Required = isRequired,
        };
        command.Options.Add(goal);
        command.Options.Add(due);
    }

    /// <summary>Tells whether a goal is named.</summary>
    public bool IsGiven(ParseResult parsed) => parsed.GetValue(goal) is { Length: > 0 };

    /// <summary>The goals; one that is named twice counts once.</summary>
    public ValueList<PlanGoal> Read(ParseResult parsed, CompetencyFramework framework) =>
        [.. NamedCompetencies.Of("--goal", parsed.GetValue(goal) ?? [], framework).Distinct().Select(competency => new PlanGoal(competency) { Due = parsed.GetValue(due) })];

    private static Instant? DueBy(string text) =>
        LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var date } && date < LocalDate.MaxIsoValue ? date.PlusDays(1).AtMidnight().InUtc().ToInstant()
        : InstantPattern.ExtendedIso.Parse(text) is { Success: true, Value: var instant } ? instant
        : null;
}
