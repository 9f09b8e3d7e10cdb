using System.CommandLine;
using PersonalizedLearning.Cli.Input;
using PersonalizedLearning.Cli.Output;

namespace PersonalizedLearning.Cli.Commands;

/// <summary><c>plearn trace</c>: for every row of evidence the probability of success predicted before it, and the estimate after it.</summary>
internal static class TraceCommand
{
    private const int RowsBetweenReports = 4096;

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
            if (parsed.GetValue(chart) is { } file)
            {
                TraceChart.Write(file, policies, EvidenceRows.ReadObserved(parsed.GetValue(evidence) ?? [], parsed.GetValue(journal) ?? []));
                host.Error.WriteLine($"The chart is in {file}.");
                return ExitCode.Done;
            }

            if (policies.Length > 1)
            {
                throw new UsageException($"--policy names {policies.Length} policies; expected one, or --chart to draw them together.");
            }

            var trace = new EvidenceTrace(PolicyInput.Read(policies[0]));
            using (var progress = new ProgressLine(host, "trace"))
            {
                foreach (var (row, record) in EvidenceRows.Read(parsed.GetValue(evidence) ?? [], parsed.GetValue(journal) ?? []))
                {
                    trace.Add(row, record);
                    if (trace.Count % RowsBetweenReports == 0)
                    {
                        progress.Report(trace.Count, "rows");
                    }
                }
            }

            using var table = new CsvTable(host.Out, "row", "learner", "competency", "item", "predicted", "estimate");
            foreach (var line in trace.Lines())
            {
                table.Row(line.Row, line.Learner, line.Competency, line.Item, line.Predicted, line.Estimate);
            }

            return ExitCode.Done;
        });
        return command;
    }
}
