using System.CommandLine;
using PersonalizedLearning.Cli.Input;
using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Cli.Plans;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Cli.Commands;

/// <summary><c>plearn plan agree</c>: says yes or no to a proposal of a plan, or what one thinks of it.</summary>
internal static class PlanAgreeCommand
{
    public static Command Create(Host host)
    {
        var command = new Command(
            "agree",
            "Agree to a proposal of a plan, or decline it, say what you think of it, or take it back. It is a line in the journal; who is missing still is told.\n\nExamples:\n"
            + "  plearn plan agree --journal ben.jsonl --learner ben --proposal plan-1a2b3c4d --by mr-hale --role educator\n"
            + "  plearn plan agree -j ben.jsonl -l ben --proposal plan-1a2b3c4d --by mum --role family --opinion \"Fine by us\"\n"
            + "  plearn plan agree -j ben.jsonl -l ben --proposal plan-1a2b3c4d --by mr-hale --role educator --decline \"Too much for a week\"");
        var options = new DeedOptions(command);
        var proposal = new Option<string>("--proposal") { Description = "The proposal.", HelpName = "ID", Required = true };
        var decline = new Option<string?>("--decline") { Description = "Decline it, and say why.", HelpName = "REASON" };
        var opinion = new Option<string?>("--opinion") { Description = "Say what you think of it, which is neither yes nor no.", HelpName = "TEXT" };
        var withdraw = new Option<bool>("--withdraw") { Description = "Take it back, which only who made it may." };
        var reason = new Option<string?>("--reason") { Description = "With --withdraw: why, for people.", HelpName = "TEXT" };
        var format = CommonOptions.Format(OutputFormat.Table, OutputFormat.Json);
        foreach (var option in (IEnumerable<Option>)[proposal, decline, opinion, withdraw, reason, format])
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed =>
        {
            var (declined, said, withdrawn, why) = (parsed.GetValue(decline), parsed.GetValue(opinion), parsed.GetValue(withdraw), parsed.GetValue(reason));
            if ((declined is null ? 0 : 1) + (said is null ? 0 : 1) + (withdrawn ? 1 : 0) > 1)
            {
                throw new UsageException("More than one of --decline, --opinion and --withdraw is given; expected one, or none to agree.");
            }

            if (why is not null && !withdrawn)
            {
                throw new UsageException("--reason is given without --withdraw; expected both, --decline REASON, or --opinion TEXT.");
            }

            var id = Identifiers.Of("--proposal", parsed.GetValue(proposal)!, EventId.From);
            using var deed = options.Read(parsed, host);
            deed.PlanOf("--proposal", id);
            var learner = deed.Journal.Learner;
            deed.Do(
                declined is not null ? new ProposalDeclined { Id = EventId.From("declined"), Learner = learner, Proposal = id, Reason = declined }
                : said is not null ? new OpinionGiven { Id = EventId.From("opinion"), Learner = learner, Proposal = id, Text = said }
                : withdrawn ? new ProposalWithdrawn { Id = EventId.From("withdrawn"), Learner = learner, Proposal = id, Reason = why }
                : new ProposalAgreed { Id = EventId.From("agreed"), Learner = learner, Proposal = id });
            return Finish(host, deed, id, parsed.GetValue(format));
        });
        return command;
    }

    /// <summary>Tells how a proposal stands after what was done.</summary>
    public static int Finish(Host host, Deed deed, EventId proposal, OutputFormat? format)
    {
        var standing = ProposalStanding.Of(deed.Journal.Learner, deed.Plans, proposal, deed.At);
        if (format == OutputFormat.Json)
        {
            ProposalJson.Write(host.Out, standing);
        }
        else
        {
            var goals = deed.Journal.Fold(LearnerGoals.Before(deed.Rules.Agency), deed.At);
            Tables.Write(host, console => ProposalTables.Write(console, standing, new PlanNames(deed.Framework, goals)));
        }

        Diagnostics.Write(host.Error, deed.Diagnostics);
        return deed.Diagnostics.Count > 0 ? ExitCode.Findings : ExitCode.Done;
    }
}
