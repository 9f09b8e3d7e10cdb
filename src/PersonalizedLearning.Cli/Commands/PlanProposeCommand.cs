using System.CommandLine;
using PersonalizedLearning.Cli.Input;
using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Cli.Commands;

/// <summary><c>plearn plan propose</c>: proposes a plan, or another one in the place of one that there is.</summary>
internal static class PlanProposeCommand
{
    public static Command Create(Host host)
    {
        var command = new Command(
            "propose",
            "Propose a plan for a learner, or another one in the place of one that there is: what a file says, or what the planner finds. It is a line in the journal; "
            + "nothing is agreed on by it unless who proposes may decide alone.\n\nExamples:\n"
            + "  plearn plan propose --journal ben.jsonl --learner ben --by ben --role learner --terms my-plan.json\n"
            + "  plearn plan propose -j ben.jsonl -l ben --by mr-hale --role educator -f framework.json --goal RR.3 --minutes 600 --program school.json\n"
            + "  plearn plan propose -j ben.jsonl -l ben --by ben --role learner --terms mine.json --answers plan-1a2b3c4d --reason \"I want more time\"");
        var options = new DeedOptions(command);
        var terms = new ProposedTerms(command);
        var plan = new Option<string?>("--plan") { Description = "The plan to change; a new one when left out, or the one whose proposal is answered.", HelpName = "ID" };
        var answers = new Option<string?>("--answers") { Description = "The proposal that this one counters, which can't be agreed on any more then.", HelpName = "PROPOSAL" };
        var reason = new Option<string?>("--reason") { Description = "Why, for people.", HelpName = "TEXT" };
        var format = CommonOptions.Format(OutputFormat.Table, OutputFormat.Json);
        foreach (var option in (IEnumerable<Option>)[plan, answers, reason, format])
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed =>
        {
            using var deed = options.Read(parsed, host);
            var answered = parsed.GetValue(answers) is { } other ? Identifiers.Of("--answers", other, EventId.From) : (EventId?)null;
            var changed = parsed.GetValue(plan) is { } known ? deed.PlanOf("--plan", Identifiers.Of("--plan", known, EventId.From))
                : answered is { } countered ? deed.PlanOf("--answers", countered)
                : null;
            var (proposed, maker) = terms.Read(parsed, deed);
            var item = deed.Do(new PlanProposed
            {
                Id = EventId.From("plan"),
                Learner = deed.Journal.Learner,
                Plan = changed?.Id,
                Answers = answered,
                BasedOn = changed?.Versions.Count ?? 0,
                Terms = proposed,
                Reason = parsed.GetValue(reason),
                MadeBy = maker,
            });
            return PlanAgreeCommand.Finish(host, deed, item.Id, parsed.GetValue(format));
        });
        return command;
    }
}
