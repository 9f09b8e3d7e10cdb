namespace PersonalizedLearning.Calibration;

/// <summary>Does numbered pieces of work on several threads, each thread the next one that is left.</summary>
/// <remarks>Every piece writes to a place of its own, so that results don't depend on which thread did it.</remarks>
internal static class NumberedWork
{
    // Often enough to be watched, seldom enough to cost nothing.
    private const int MostReports = 1000;

    /// <summary>Does all pieces, or throws.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="control">Threads, cancellation, which is looked at before each piece, and progress, in pieces.</param>
    /// <param name="worker">Makes what a thread works with: its own room.</param>
    public static void Run(int count, FitControl control, Func<Action<int>> worker)
    {
        var (next, done, between) = (-1, 0, Math.Max(count / MostReports, 1));
        var options = new ParallelOptions { MaxDegreeOfParallelism = control.Threads, CancellationToken = control.Cancellation };
        Parallel.For(0, Math.Min(control.Threads, count), options, _ =>
        {
            var work = worker();
            for (var index = Interlocked.Increment(ref next); index < count; index = Interlocked.Increment(ref next))
            {
                control.Cancellation.ThrowIfCancellationRequested();
                work(index);
                var finished = Interlocked.Increment(ref done);
                if (finished % between == 0)
                {
                    control.Progress?.Report(new FitProgress(finished, count));
                }
            }
        });
    }
}
