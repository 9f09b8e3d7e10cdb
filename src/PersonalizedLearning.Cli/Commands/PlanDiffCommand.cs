using System.CommandLine;
using PersonalizedLearning.Cli.Input;
using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Cli.Plans;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Cli.Commands;

/// <summary><c>plearn plan diff</c>: how versions and proposals of a plan differ.</summary>
internal static class PlanDiffCommand
{
    public static Command Create(Host host)
    {
        var command = new Command(
            "diff",
            "How two versions or proposals of a learner's plan differ, which decisions that touches, who has agreed and who is missing.\n\nExamples:\n"
            + "  plearn plan diff --journal ben.jsonl --learner ben\n"
            + "  plearn plan diff -j ben.jsonl -l ben --from 1 --to plan-1a2b3c4d --format json\n"
            + "  plearn plan diff -j ben.jsonl -l ben -f framework.json --html plan.html --viewer mum --role family");
        var input = new JournalOptions(command);
        var plan = new Option<string?>("--plan") { Description = "The plan, by any of its proposals; may be left out when there is one only.", HelpName = "ID" };
        var from = new Option<string?>("--from") { Description = "What to compare: the number of a version (0 for no plan), or a proposal; the version on which the other is based when left out.", HelpName = "V|PROPOSAL" };
        var to = new Option<string?>("--to") { Description = "With what; the latest open proposal when left out, or the version that holds.", HelpName = "V|PROPOSAL" };
        var html = CommonOptions.Html("the two side by side");
        var format = CommonOptions.Format(OutputFormat.Table, OutputFormat.Json, OutputFormat.Csv);
        foreach (var option in (IEnumerable<Option>)[plan, from, to, html, format])
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed =>
        {
            var contents = input.Read(parsed, host);
            contents.Require(DataScope.Plan);
            var plans = contents.Journal.Fold(LearnerPlans.Before(contents.PlanRules), contents.AsOf);
            var found = Find(plans, contents.Journal.Learner, parsed.GetValue(plan));
            var compared = ComparedPlan.Of(contents.Journal.Learner, plans, found, parsed.GetValue(from), parsed.GetValue(to), contents.AsOf);
            CommonOptions.WriteHtml(host, parsed.GetValue(html), new PlanPage(compared, contents.Names).Write);
            switch (parsed.GetValue(format))
            {
                case OutputFormat.Json:
                    ProposalJson.Write(host.Out, compared);
                    break;
                case OutputFormat.Csv:
                    ProposalTables.WriteCsv(host.Out, compared);
                    break;
                default:
                    Tables.Write(host, console => ProposalTables.Write(console, compared, contents.Names));
                    break;
            }

            Diagnostics.Write(host.Error, contents.Diagnostics);
            return contents.Diagnostics.Count > 0 ? ExitCode.Findings : ExitCode.Done;
        });
        return command;
    }

    private static LearningPlan Find(LearnerPlans plans, LearnerId learner, string? name)
    {
        var known = PlanNames.Listed(plans.Plans.Select(plan => plan.Id.Value));
        return name is not null
            ? plans.Find(Identifiers.Of("--plan", name, EventId.From)) ?? throw new UsageException($"--plan is '{name}', and learner '{learner}' has no such plan; expected {known}.")
            : plans.Plans is [var only] ? only
            : throw new UsageException(FormattableString.Invariant($"Learner '{learner}' has {plans.Plans.Count} plans; expected --plan to say which: {known}."));
    }
}
