using System.Diagnostics;
using System.Globalization;
using PersonalizedLearning.Calibration;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Benchmarks.Quality;

/// <summary><c>quality --data FOLDER [--only NAME]</c>: how well each policy predicts answers before they are seen, on real evidence, beside what others reached.</summary>
internal static class QualityRunner
{
    private static readonly FitControl Control = new() { Threads = Environment.ProcessorCount };

    public static int Run(ReadOnlySpan<string> args)
    {
        if (args is not (["--data", _] or ["--data", _, "--only", _]))
        {
            Console.Error.WriteLine("quality: expected --data and the folder of the data, perhaps --only and the name of a data set.");
            return 2;
        }

        var (folder, only) = (args[1], args.Length > 2 ? args[3] : null);
        Console.WriteLine("| data | model | AUC | RMSE | log loss | seconds to fit |\n|---|---|---:|---:|---:|---:|");
        foreach (var set in QualitySet.All.Where(set => only is null || set.Name.StartsWith(only, StringComparison.Ordinal)))
        {
            var missing = set.Files.Where(file => !File.Exists(Path.Combine(folder, file))).ToList();
            if (missing.Count > 0)
            {
                Console.Error.WriteLine($"{set.Name}: skipped, there is no {string.Join(", ", missing)} in '{folder}'.");
                continue;
            }

            Print(set, folder);
        }

        return 0;
    }

    private static void Print(QualitySet set, string folder)
    {
        foreach (var row in set.Published)
        {
            Write(set.Name, $"*published: {row.Model}*", row.Auc, row.Rmse, row.LogLoss, null);
        }

        var (train, test) = set.Read(folder);
        foreach (var model in QualityModel.All.Where(model => set.HasItems || !model.NeedsItems))
        {
            var (score, seconds) = test.Count > 0 ? OnTest(model, train, test) : OnFolds(model, train);
            Write(set.Name, model.Name, score.Auc, score.Rmse, score.LogLoss, seconds);
        }
    }

    private static (PredictionScore Score, double Seconds) OnTest(QualityModel model, IReadOnlyList<ObservedRow> train, IReadOnlyList<ObservedRow> test)
    {
        var watch = Stopwatch.StartNew();
        var policies = model.Fitter.Fit(train, control: Control).Policies;
        var seconds = watch.Elapsed.TotalSeconds;
        return (PolicyEvaluation.Score(test, _ => policies), seconds);
    }

    private static (PredictionScore Score, double Seconds) OnFolds(QualityModel model, IReadOnlyList<ObservedRow> rows)
    {
        var watch = Stopwatch.StartNew();
        var fits = Enumerable.Range(0, QualitySet.Folds).Select(fold => model.Fitter.Fit(rows, learner => FoldOf(learner) != fold, Control).Policies).ToList();
        var seconds = watch.Elapsed.TotalSeconds;
        return (PolicyEvaluation.Score(rows, learner => fits[FoldOf(learner)]), seconds);
    }

    private static int FoldOf(LearnerId learner) => int.Parse(learner.Value, CultureInfo.InvariantCulture) % QualitySet.Folds;

    private static void Write(string set, string model, double? auc, double? rmse, double? logLoss, double? seconds) =>
        Console.WriteLine($"| {set} | {model} | {Figure(auc, "0.0000")} | {Figure(rmse, "0.0000")} | {Figure(logLoss, "0.0000")} | {Figure(seconds, "0.0")} |");

    private static string Figure(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "";
}
