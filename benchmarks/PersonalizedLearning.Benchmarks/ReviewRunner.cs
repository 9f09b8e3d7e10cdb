using System.Diagnostics;
using System.Globalization;
using NodaTime;
using PersonalizedLearning.Calibration;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Benchmarks;

/// <summary><c>reviews FILE.csv</c>: how well and how fast FSRS is fitted to the reviews of one person, on 1, 2 and 4 threads, and how fast it takes reviews in.</summary>
/// <remarks>The file has a header, then <c>card,review,rating,elapsed_days</c>: the days since the review before of that card.</remarks>
internal static class ReviewRunner
{
    private const int Repeats = 20;
    private const int Passes = 200;

    public static int Run(ReadOnlySpan<string> args)
    {
        if (args is not [var path])
        {
            Console.Error.WriteLine("reviews: expected the path of reviews in CSV, and nothing else.");
            return 2;
        }

        var rows = Read(path);
        Report("default weights", rows, new FsrsParameters());
        foreach (var pull in (double[])[FsrsFitOptions.Default.Pull, 0])
        {
            var fit = FsrsEstimation.Fit(rows, new FsrsFitOptions { Pull = pull });
            Report(FormattableString.Invariant($"fitted, pull {pull}, {fit.Iterations} iterations"), rows, fit.Parameters);
        }

        int[] counts = [1, 2, 4];
        var turns = Enumerable.Range(0, Repeats).Select(_ => counts.ToDictionary(threads => threads, threads => Seconds(rows, threads))).ToList();
        Console.WriteLine(FormattableString.Invariant($"fit to {rows.Count} reviews, rows packed and all, best of {Repeats}; the very first {turns[0][1]:0.000} s:"));
        foreach (var threads in counts)
        {
            Console.WriteLine(FormattableString.Invariant($"{threads} thread(s): {turns.Min(turn => turn[threads]):0.0000} s"));
        }

        Console.WriteLine(FormattableString.Invariant($"updates on one thread: {UpdatesASecond(rows) / 1e6:0.0} million a second"));
        return 0;
    }

    private static void Report(string what, List<ObservedRow> rows, FsrsParameters parameters)
    {
        var (score, bins) = ReviewEvaluation.Score(rows, _ => new MasteryPolicySet(new FreeSpacedRepetitionScheduler(parameters)));
        Console.WriteLine(FormattableString.Invariant($"{what}: AUC {score.Auc:0.0000}, RMSE(bins) {bins:0.0000}, log loss {score.LogLoss:0.0000} over {score.Count} reviews"));
    }

    private static double Seconds(List<ObservedRow> rows, int threads)
    {
        var watch = Stopwatch.StartNew();
        FsrsEstimation.Fit(rows, control: new FitControl { Threads = threads });
        return watch.Elapsed.TotalSeconds;
    }

    // Memory by memory as a cohort has them: each card's state lies in one flat array.
    private static double UpdatesASecond(List<ObservedRow> rows)
    {
        var policy = new FreeSpacedRepetitionScheduler();
        var cards = rows.Select(row => row.Competencies[0]).Distinct().Index().ToDictionary(card => card.Item, card => card.Index);
        int[] places = [.. rows.Select(row => cards[row.Competencies[0]])];
        Observation[] observations = [.. rows.Select(row => row.Observation)];
        var states = new FsrsState[cards.Count];
        var best = double.PositiveInfinity;
        for (var repeat = 0; repeat < Repeats; repeat++)
        {
            var watch = Stopwatch.StartNew();
            for (var pass = 0; pass < Passes; pass++)
            {
                states.AsSpan().Fill(policy.Initial);
                for (var row = 0; row < places.Length; row++)
                {
                    states[places[row]] = policy.Update(states[places[row]], observations[row]);
                }
            }

            best = Math.Min(best, watch.Elapsed.TotalSeconds);
        }

        return (double)Passes * places.Length / best;
    }

    private static List<ObservedRow> Read(string path)
    {
        var latest = new Dictionary<string, Instant>();
        var rows = new List<ObservedRow>();
        foreach (var line in File.ReadLines(path).Skip(1))
        {
            var parts = line.Split(',');
            var at = latest.TryGetValue(parts[0], out var before) ? before + Duration.FromDays(Number(parts[3])) : Instant.FromUtc(2026, 1, 1, 12, 0);
            latest[parts[0]] = at;
            rows.Add(new ObservedRow(LearnerId.From("person"), [CompetencyId.From(parts[0])], Observation.OfRating(Number(parts[2]), at)));
        }

        return rows;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
