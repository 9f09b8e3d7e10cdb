using System.Diagnostics;

namespace PersonalizedLearning.Benchmarks.Simulation;

/// <summary><c>kss --speed</c>: how many steps one thread simulates in a second of processor time, so that it can be told on a machine that others use; the benchmarks measure it with care.</summary>
internal static class KssSpeed
{
    private const int Rounds = 10;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(0.3);

    /// <summary>Measures.</summary>
    public static void Report(TextWriter output)
    {
        var walks = new KssWalks();
        output.WriteLine("| one thread, best of ten, processor time | steps a second | ns a step |");
        output.WriteLine("|---|---:|---:|");
        foreach (var (what, run) in (ReadOnlySpan<(string, Func<double>)>)
            [
                ("growth alone", walks.Practise), ("legality, answer, growth", walks.Answer), ("the same, a stream of chance for each answer", walks.AnswerInStudy), ("in the straightforward way", walks.Naive),
            ])
        {
            var nanoseconds = NanosecondsOf(run);
            output.WriteLine(FormattableString.Invariant($"| {what} | {1e9 / nanoseconds:#,0} | {nanoseconds:0.0} |"));
        }
    }

    private static double NanosecondsOf(Func<double> run)
    {
        var best = double.PositiveInfinity;
        for (var round = 0; round < Rounds; round++)
        {
            var (calls, before, watch) = (0, Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
            while (watch.Elapsed < Round)
            {
                run();
                calls++;
            }

            best = Math.Min(best, (Environment.CpuUsage.TotalTime - before).TotalNanoseconds / (calls * (double)(KssWalks.Learners * KssWalks.Steps)));
        }

        return best;
    }
}
