using System.Diagnostics;
using PersonalizedLearning.Calibration;
using PersonalizedLearning.Interop;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Benchmarks;

/// <summary><c>fit EVIDENCE.csv</c>: how many answer-iterations a second expectation maximisation does, on 1, 2 and 4 threads, from the file to the fits.</summary>
internal static class FitRunner
{
    private const int Iterations = 100;
    private const int Repeats = 20;
    private const int BestOf = 8;

    public static int Run(ReadOnlySpan<string> args)
    {
        if (args is not [var path])
        {
            Console.Error.WriteLine("fit: expected the path of evidence in CSV, and nothing else.");
            return 2;
        }

        var watch = Stopwatch.StartNew();
        var log = Read(path);
        Console.WriteLine(FormattableString.Invariant(
            $"{log.Count} answers, {log.Learners.Count} learners, {log.Competencies.Count} competencies, {log.SequenceCount} sequences, read in {watch.Elapsed.TotalSeconds:0.00} s"));
        Console.WriteLine(FormattableString.Invariant($"{Iterations} iterations from one start, best of {Repeats}:"));
        int[] counts = [1, 2, 4];

        // In turn, so that other work on the machine falls on all of them alike; the first turn is for warming up.
        var turns = Enumerable.Range(0, Repeats + 1)
            .Select(_ => counts.ToDictionary(threads => threads, threads => Seconds(log, new BktFitOptions { Starts = 1, MaxIterations = Iterations, Tolerance = 0, Threads = threads }).Seconds))
            .Skip(1).ToList();
        var single = turns.Min(turn => turn[1]);
        foreach (var threads in counts)
        {
            var seconds = turns.Min(turn => turn[threads]);
            Console.WriteLine(FormattableString.Invariant(
                $"{threads} thread(s): {seconds:0.0000} s, {(double)log.Count * Iterations / seconds / 1e6:0.0} million answer-iterations a second, efficiency {single / seconds / threads:0.00}"));
        }

        Console.WriteLine(FormattableString.Invariant($"best of {BestOf} starts, to the default tolerance, 4 threads:"));
        foreach (var forgetting in (ReadOnlySpan<bool>)[false, true])
        {
            var (seconds, logLikelihood) = Seconds(log, new BktFitOptions { Starts = BestOf, Forgetting = forgetting, Threads = 4 });
            Console.WriteLine(FormattableString.Invariant($"{(forgetting ? "with" : "without")} forgetting: log-likelihood {logLikelihood:0.00} in {seconds:0.000} s"));
        }

        return 0;
    }

    private static (double Seconds, double LogLikelihood) Seconds(ResponseLog log, BktFitOptions options)
    {
        var watch = Stopwatch.StartNew();
        var fits = BktEstimation.Fit(log, options);
        return (watch.Elapsed.TotalSeconds, fits.Sum(fit => fit.LogLikelihood));
    }

    private static ResponseLog Read(string path)
    {
        var builder = ResponseLog.CreateBuilder();
        foreach (var row in EvidenceCsvReader.ReadFile(path))
        {
            if (EvidenceSelection.Default.TryObserve(row.Record, framework: null, out var observation) is null)
            {
                builder.Add(row.Learner, row.Record.Competencies[0], observation.IsSuccess(0.5));
            }
        }

        return builder.Build();
    }
}
