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
        var policy = CommonOptions.Policies();
        var evidence = CommonOptions.Evidence();
        var journal = CommonOptions.Journal();
        var chart = new Option<string?>("--chart")
        {
            Description = "Draw the estimates instead, as SVG: a row for each policy, a column for each learner and competency, 6 at the most.",
            HelpName = "FILE.svg",
        };
        var command = new Command(
            "trace",
            "For every row of evidence: the probability of success predicted before it, and the estimate after it, as CSV with the columns\n"
            + "row, learner, competency, item, predicted, estimate. Rows come in the order of the file; each learner and competency is folded by time,\n"
            + "and in the order of the file where times are missing or equal. predicted is empty where a policy predicts nothing, or the row is not used.\n\nExamples:\n"
            + "  plearn trace --policy bkt --evidence answers.csv > trace.csv\n"
            + "  plearn trace --policy bkt average my-policy.json --evidence answers.csv --chart reactions.svg");
        foreach (var option in (IEnumerable<Option>)[policy, evidence, journal, chart])
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed =>
        {
            var policies = parsed.GetValue(policy)!;
            var (files, journals) = (parsed.GetValue(evidence) ?? [], parsed.GetValue(journal) ?? []);
            if (parsed.GetValue(chart) is { } file)
            {
                Draw(host, file, policies, files, journals);
                return ExitCode.Done;
            }

            if (policies.Length > 1)
            {
                throw new UsageException($"--policy names {policies.Length} policies; expected one, or --chart to draw them together.");
            }

            var lines = Lines(host, PolicyInput.Read(policies[0]), files, journals);
            using var table = new CsvTable(host.Out, "row", "learner", "competency", "item", "predicted", "estimate");
            foreach (var line in lines)
            {
                table.Row(line.Row, line.Learner, line.Competency, line.Item, line.Predicted, line.Estimate);
            }

            return ExitCode.Done;
        });
        return command;
    }
    private static void Draw(Host host, string file, string[] policies, string[] evidence, string[] journals)
    {
        using var interruption = Interruption.Watch(host);
        TraceChart.Write(file, policies, EvidenceRows.ReadObserved(host, "trace", evidence, journals, interruption.Token));
        host.Error.WriteLine($"The chart is in {file}.");
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
