using System.CommandLine;
using System.Text.Json;
using PersonalizedLearning.Calibration;
using PersonalizedLearning.Cli.Input;
using PersonalizedLearning.Cli.Output;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Cli.Commands;

/// <summary><c>plearn evaluate</c>: how well policies predict the answers of evidence.</summary>
internal static class EvaluateCommand
{
    public static Command Create(Host host)
    {
        var policies = new Option<string[]>("--policy", "-p")
        {
            Description = $"The mastery policies: names ({string.Join(", ", MasteryPolicyRegistry.Standard.Names)}) or policy files (JSON); bkt by default.",
            HelpName = "NAME|FILE",
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = true,
        };
        var evidence = CommonOptions.Evidence();
        var journal = CommonOptions.Journal();
        var folds = FitOptions.Number("--folds", 1, "Into how many folds to deal the learners: the policy named bkt is then fitted to the other folds, and scored on each; none by default.");
        var command = new Command(
            "evaluate",
            "How well policies predict each answer from the ones before it, as JSON: area under the curve, log loss, root mean squared error, accuracy\n"
            + "and expected calibration error; null where one is not defined. Policy files, and without --folds names too, are scored as they are.\n\nExamples:\n"
            + "  plearn evaluate --policy bkt.json --evidence other-answers.csv\n"
            + "  plearn evaluate --policy bkt fitted.json --evidence answers.csv --folds 5");
        foreach (var option in (IEnumerable<Option>)[policies, evidence, journal, folds])
        {
            command.Options.Add(option);
        }

        var options = new FitOptions(command);
        command.SetAction(parsed =>
        {
            var named = parsed.GetValue(policies) is { Length: > 0 } given ? given : [BayesianKnowledgeTracing.PolicyName];
            var read = named.Select(name => (Name: name, Policies: PolicyInput.Read(name))).ToList();
            var rows = EvidenceRows.ReadObserved(parsed.GetValue(evidence) ?? [], parsed.GetValue(journal) ?? []);
            var count = parsed.GetValue(folds) ?? 1;
            var parted = Parted(rows, count);
            var scores = read.Select(item => (item.Name, Score: count > 1 && item.Name == BayesianKnowledgeTracing.PolicyName
                ? PolicyEvaluation.CrossValidate(rows, new BktFitter(options.Read(parsed)), parted, new FitControl { Threads = options.Read(parsed).Threads }).Predictions.Score
                : PolicyEvaluation.Score(rows, _ => item.Policies))).ToList();
            JsonResult.Write(host.Out, writer => Write(writer, count, rows.Count, scores));
            return ExitCode.Done;
        });
        return command;
    }

    private static LearnerFolds Parted(IReadOnlyList<ObservedRow> rows, int count)
    {
        var learners = rows.Select(row => row.Learner).ToHashSet();
        return count <= Math.Max(learners.Count, 1)
            ? LearnerFolds.InTurn(learners, count)
            : throw new UsageException($"--folds is {count}, and there is evidence of {learners.Count} learners; expected at most as many folds.");
    }

    private static void Write(Utf8JsonWriter writer, int folds, int rows, IEnumerable<(string Name, PredictionScore Score)> scores)
    {
        writer.WriteNumber("folds", folds);
        writer.WriteNumber("rows", rows);
        writer.WriteStartArray("policies");
        foreach (var (name, score) in scores)
        {
            writer.WriteStartObject();
            writer.WriteString("policy", name);
            writer.WriteNumber("predicted", score.Count);
            Write(writer, "auc", score.Auc);
            Write(writer, "logLoss", score.LogLoss);
            Write(writer, "rmse", score.Rmse);
            Write(writer, "accuracy", score.Accuracy);
            Write(writer, "calibrationError", score.CalibrationError);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, string name, double? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
        else
        {
            writer.WriteNull(name);
        }
    }
}
