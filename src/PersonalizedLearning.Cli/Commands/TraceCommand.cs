using System.CommandLine;
using PersonalizedLearning.Cli.Input;
using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Cli.Commands;

/// <summary><c>plearn trace</c>: for every row of evidence the probability of success predicted before it, and the estimate after it.</summary>
internal static class TraceCommand
{
    public static Command Create(Host host)
    {
        var policy = CommonOptions.Policy();
        var evidence = CommonOptions.Evidence();
        var journal = CommonOptions.Journal();
        var command = new Command(
            "trace",
            "For every row of evidence: the probability of success predicted before it, and the estimate after it, as CSV with the columns\n"
            + "row, learner, competency, item, predicted, estimate. Rows come in the order of the file; each learner and competency is folded by time,\n"
            + "and in the order of the file where times are missing or equal. predicted is empty where a policy predicts nothing, or the row is not used.\n\nExample:\n"
            + "  plearn trace --policy bkt --evidence answers.csv > trace.csv");
        foreach (var option in (IEnumerable<Option>)[policy, evidence, journal])
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed =>
        {
            var lines = Lines(host, PolicyInput.Read(parsed.GetValue(policy)!), parsed.GetValue(evidence) ?? [], parsed.GetValue(journal) ?? []);
            using var table = new CsvTable(host.Out, "row", "learner", "competency", "item", "predicted", "estimate");
            foreach (var line in lines)
            {
                table.Row(line.Row, line.Learner, line.Competency, line.Item, line.Predicted, line.Estimate);
            }

            return ExitCode.Done;
        });
        return command;
    }
    private static IEnumerable<EvidenceTrace.Line> Lines(Host host, MasteryPolicySet policies, string[] evidence, string[] journals)
    {
        var trace = new EvidenceTrace(policies);
        using var interruption = Interruption.Watch(host);
        foreach (var (row, record) in EvidenceRows.Read(host, "trace", evidence, journals, interruption.Token))
        {
            trace.Add(row, record);
        }

        return trace.Lines(interruption.Token);
    }
}
