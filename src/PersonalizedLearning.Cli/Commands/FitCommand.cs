using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using PersonalizedLearning.Calibration;
using PersonalizedLearning.Cli.Fitting;
using PersonalizedLearning.Cli.Input;
using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Cli.Commands;

/// <summary><c>plearn fit</c>: fits the parameters of a policy to evidence, and writes them as a policy file.</summary>
internal static class FitCommand
{
    public static Command Create(Host host)
    {
        var command = new Command("fit", "Fit the parameters of a policy to evidence.");
        foreach (var model in FittableModels.Create())
        {
            command.Subcommands.Add(Of(host, model));
        }

        return command;
    }

    private static Command Of(Host host, FittableModel model)
    {
        var evidence = CommonOptions.Evidence();
        var journal = CommonOptions.Journal();
        var file = new Option<string>("--out", "-o") { Description = "The policy file to write.", HelpName = "FILE", Required = true };
        var seed = CommonOptions.Seed("what is drawn, such as places to start from");
        var threads = CommonOptions.Threads();
        var example = $"  plearn fit {model.Name} --evidence answers.csv --out {model.Name}.json";
        var command = new Command(
            model.Name,
            $"Fit {model.Summary}:\nthe policy file goes to --out, and what was found to standard output as JSON. Answers count as right from half of full credit on.\n\nExamples:\n"
            + example + (model.Example.Length > 0 ? $"\n{example} {model.Example}" : string.Empty));
        foreach (var option in (IEnumerable<Option>)[evidence, journal, file, .. model.Options, seed, threads])
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(file)!;
            OutputFile.Check(path);
            var fitter = model.Fitter(parsed, parsed.GetValue(seed) ?? 1);
            using var interruption = Interruption.Watch(host);
            var rows = EvidenceRows.ReadObserved(host, "fit", parsed.GetValue(evidence) ?? [], parsed.GetValue(journal) ?? [], interruption.Token);
            var started = Stopwatch.GetTimestamp();
            var fit = new FitRun(host, parsed.GetValue(threads) ?? Environment.ProcessorCount, interruption.Token).Do($"fit {model.Name}", control => fitter.Fit(rows, null, control));
            var elapsed = Stopwatch.GetElapsedTime(started);
            OutputFile.Write(path, stream => LearningJson.WritePolicies(stream, fit.Policies));
            JsonResult.Write(host.Out, writer => Write(writer, rows, fit, elapsed));
            Diagnostics.Write(host.Error, fit.Diagnostics);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(Utf8JsonWriter writer, ObservedRows rows, PolicyFit fit, TimeSpan elapsed)
    {
        writer.WriteString("model", fit.Model);
        writer.WriteNumber("rows", rows.Count);
        writer.WriteNumber("competencies", fit.ByCompetency.Count > 0 ? fit.ByCompetency.Count : rows.SelectMany(row => row.Competencies).Distinct().Count());
        RoundTripNumber.Write(writer, "logLikelihood", fit.LogLikelihood);
        writer.WriteNumber("iterations", fit.Iterations);
        RoundTripNumber.Write(writer, "seconds", elapsed.TotalSeconds);
        writer.WriteStartObject("byCompetency");
        foreach (var found in fit.ByCompetency)
        {
            writer.WriteStartObject(found.Competency.Value);
            RoundTripNumber.Write(writer, "logLikelihood", found.LogLikelihood);
            writer.WriteNumber("rows", found.Answers);
            writer.WriteNumber("learners", found.Learners);
            writer.WriteNumber("iterations", found.Iterations);
            writer.WriteBoolean("converged", found.Converged);
            writer.WriteBoolean("degenerate", found.IsDegenerate);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteNumber("answers", fit.Answers);
        writer.WriteBoolean("converged", fit.Converged);
    }
}
