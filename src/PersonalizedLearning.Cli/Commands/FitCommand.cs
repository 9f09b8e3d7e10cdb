using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using PersonalizedLearning.Calibration;
using PersonalizedLearning.Cli.Input;
using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Cli.Commands;

/// <summary><c>plearn fit</c>: fits the parameters of a policy to evidence, and writes them as a policy file.</summary>
internal static class FitCommand
{
    private const int RowsBetweenReports = 4096;

    public static Command Create(Host host)
    {
        var command = new Command("fit", "Fit the parameters of a policy to evidence.");
        command.Subcommands.Add(Bkt(host));
        return command;
    }

    private static Command Bkt(Host host)
    {
        var evidence = CommonOptions.Evidence();
        var journal = CommonOptions.Journal();
        var file = new Option<string>("--out", "-o") { Description = "The policy file to write.", HelpName = "FILE", Required = true };
        var command = new Command(
            BayesianKnowledgeTracing.PolicyName,
            "Fit Bayesian knowledge tracing by expectation maximisation, each competency for itself: the policy file goes to --out, and what was found\n"
            + "to standard output as JSON. Answers count as right from half of full credit on.\n\nExamples:\n"
            + "  plearn fit bkt --evidence answers.csv --out bkt.json\n"
            + "  plearn fit bkt --evidence answers.csv --out bkt.json --forget --starts 20 --seed 7 --threads 4");
        foreach (var option in (IEnumerable<Option>)[evidence, journal, file])
        {
            command.Options.Add(option);
        }

        var options = new FitOptions(command);
        command.SetAction(parsed =>
        {
            var rows = Rows(host, parsed.GetValue(evidence) ?? [], parsed.GetValue(journal) ?? []);
            var started = Stopwatch.GetTimestamp();
            var fits = BktEstimation.Fit(PolicyEvaluation.ToLog(rows), options.Read(parsed));
            var elapsed = Stopwatch.GetElapsedTime(started);
            if (fits.Count == 0)
            {
                throw new UsageException("The evidence holds no answer to fit to; expected at least one row that a policy uses.");
            }

            OutputFile.Write(parsed.GetValue(file)!, stream => LearningJson.WritePolicies(stream, BktEstimation.ToPolicies(fits)));
            JsonResult.Write(host.Out, writer => Write(writer, rows.Count, fits, elapsed));
            Diagnostics.Write(host.Error, fits.Where(fit => fit.IsDegenerate).Select(fit => new Diagnostic(
                "degenerate-fit", DiagnosticSeverity.Warning, $"competency '{fit.Competency}'", "guess + slip is 1 or more: a right answer is no sign of knowing.")));
            return ExitCode.Done;
        });
        return command;
    }

    private static IReadOnlyList<ObservedRow> Rows(Host host, IReadOnlyList<string> evidence, IReadOnlyList<string> journals)
    {
        using var progress = new ProgressLine(host, "fit");
        return EvidenceRows.ReadObserved(evidence, journals, row =>
        {
            if (row % RowsBetweenReports == 0)
            {
                progress.Report(row, "rows");
            }
        });
    }

    private static void Write(Utf8JsonWriter writer, int rows, IReadOnlyList<BktFit> fits, TimeSpan elapsed)
    {
        writer.WriteString("model", BayesianKnowledgeTracing.PolicyName);
        writer.WriteNumber("rows", rows);
        writer.WriteNumber("competencies", fits.Count);
        writer.WriteNumber("logLikelihood", fits.Sum(fit => fit.LogLikelihood));
        writer.WriteNumber("iterations", fits.Sum(fit => fit.Iterations));
        writer.WriteNumber("seconds", elapsed.TotalSeconds);
        writer.WriteStartObject("byCompetency");
        foreach (var fit in fits)
        {
            writer.WriteStartObject(fit.Competency.Value);
            writer.WriteNumber("logLikelihood", fit.LogLikelihood);
            writer.WriteNumber("rows", fit.Answers);
            writer.WriteNumber("learners", fit.Learners);
            writer.WriteNumber("iterations", fit.Iterations);
            writer.WriteBoolean("converged", fit.Converged);
            writer.WriteBoolean("degenerate", fit.IsDegenerate);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}
