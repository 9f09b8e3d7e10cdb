using System.Diagnostics;
using PersonalizedLearning.Calibration;
using PersonalizedLearning.Interop;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Benchmarks;

/// <summary><c>fit EVIDENCE.csv</c>: how many answer-iterations a second expectation maximisation does, on 1, 2 and 4 threads, from the file to the fits, and what it allocates.</summary>
internal static class FitRunner
{
    private const int Iterations = 100;
    private const int Repeats = 20;
    private const int BestOf = 8;

    private static readonly int[] ThreadCounts = [1, 2, 4];

    private static readonly (string Name, BktFitOptions Options)[] Models =
    [
        ("plain", new BktFitOptions()),
        ("with forgetting", new BktFitOptions { Forgetting = true }),
        ("guess and slip by item", new BktFitOptions { ByItem = BktByItem.Guess }),
        ("all four by item, with forgetting", new BktFitOptions { ByItem = BktByItem.Both, Forgetting = true }),
        ("with forgetting by day", new BktFitOptions { ForgettingPerDay = true }),
    ];

    public static int Run(ReadOnlySpan<string> args)
    {
        if (args is not [var path])
        {
            Console.Error.WriteLine("fit: expected the path of evidence in CSV, and nothing else.");
            return 2;
        }

        var watch = Stopwatch.StartNew();
        var rows = Read(path);
        var log = PolicyEvaluation.ToLog(rows);
        var rich = PolicyEvaluation.ToLog(rows, withItems: true, withTimes: true);
        Console.WriteLine(FormattableString.Invariant(
            $"{log.Count} answers, {log.Learners.Count} learners, {log.Competencies.Count} competencies, {rich.Items.Count} items, {log.SequenceCount} sequences, read in {watch.Elapsed.TotalSeconds:0.00} s"));
        PrintSpeed(log);
        var isSame = true;
        Console.WriteLine(FormattableString.Invariant($"best of {BestOf} starts, to the default tolerance, {ThreadCounts[^1]} threads:"));
        foreach (var (name, options) in Models)
        {
            isSame &= PrintModel(name, options with { Starts = BestOf }, options.ByItem == BktByItem.None && !options.ForgettingPerDay ? log : rich);
        }

        return isSame ? 0 : 1;
    }

    private static void PrintSpeed(ResponseLog log)
    {
        var options = new BktFitOptions { Starts = 1, MaxIterations = Iterations, Tolerance = 0 };
        Console.WriteLine(FormattableString.Invariant($"{Iterations} iterations from one start, best of {Repeats}:"));

        // In turn, so that other work on the machine falls on all of them alike; the first turn is for warming up.
        var turns = Enumerable.Range(0, Repeats + 1)
            .Select(_ => (
                Together: ThreadCounts.ToDictionary(threads => threads, threads => Seconds(() => BktEstimation.Fit(log, options with { Threads = threads }))),
                Apart: ThreadCounts.ToDictionary(threads => threads, threads => Seconds(() => Apart(log, options, threads)))))
            .Skip(1).ToList();
        var single = turns.Min(turn => turn.Together[1]);
        foreach (var threads in ThreadCounts)
        {
            var seconds = turns.Min(turn => turn.Together[threads]);
            var apart = turns.Min(turn => turn.Apart[threads]);
            Console.WriteLine(FormattableString.Invariant(
                $"{threads} thread(s): {seconds:0.0000} s, {(double)log.Count * Iterations / seconds / 1e6:0.0} million answer-iterations a second, efficiency {single / seconds / threads:0.00}; as many fits that share nothing reach {single / apart:0.00}"));
        }
    }

    // What the machine itself allows: each thread fits everything by itself.
    private static void Apart(ResponseLog log, BktFitOptions options, int threads)
    {
        Thread[] all = [.. Enumerable.Range(0, threads).Select(_ => new Thread(() => BktEstimation.Fit(log, options)))];
        Array.ForEach(all, thread => thread.Start());
        Array.ForEach(all, thread => thread.Join());
    }

    private static bool PrintModel(string name, BktFitOptions options, ResponseLog log)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        IReadOnlyList<BktFit> fits = [];
        var seconds = Seconds(() => fits = BktEstimation.Fit(log, options with { Threads = ThreadCounts[^1] }));
        var bytes = GC.GetTotalAllocatedBytes(precise: true) - before;
        var isSame = ThreadCounts.All(threads => BktEstimation.Fit(log, options with { Threads = threads }).SequenceEqual(fits));
        Console.WriteLine(
            FormattableString.Invariant($"{name}: log-likelihood {fits.Sum(fit => fit.LogLikelihood):0.00} in {seconds:0.000} s, ")
            + $"{(isSame ? "the same bits" : "OTHER BITS")} on {string.Join(", ", ThreadCounts)} threads; "
            + FormattableString.Invariant($"allocated from beginning to end {bytes / 1e6:0.00} MB, {(double)bytes / log.Bytes:0.0} times the packed answers of {log.Bytes / 1e6:0.00} MB"));
        return isSame;
    }

    private static double Seconds(Action action)
    {
        var watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed.TotalSeconds;
    }

    private static List<ObservedRow> Read(string path)
    {
        var rows = new List<ObservedRow>();
        foreach (var row in EvidenceCsvReader.ReadFile(path))
        {
            if (EvidenceSelection.Default.TryObserve(row.Record, framework: null, out var observation) is null)
            {
                rows.Add(new ObservedRow(row.Learner, row.Record.Competencies, observation));
            }
        }

        return rows;
    }
}
