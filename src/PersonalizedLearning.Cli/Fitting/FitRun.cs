using PersonalizedLearning.Calibration;

namespace PersonalizedLearning.Cli.Fitting;

/// <summary>Runs what may go on for long: with threads and cancellation, and what can't be done said as the user's matter.</summary>
/// <param name="host">The host.</param>
/// <param name="threads">How many threads work at once.</param>
/// <param name="cancellation">What tells it to stop.</param>
internal sealed class FitRun(Host host, int threads, CancellationToken cancellation)
{
    /// <summary>Does it, and shows on a terminal how far it is.</summary>
    /// <exception cref="UsageException">The evidence can't be used for it.</exception>
    public T Do<T>(string work, Func<FitControl, T> fit)
    {
        using var progress = new Output.ProgressLine(host, work);
        try
        {
            var done = fit(new FitControl { Threads = threads, Cancellation = cancellation, Progress = progress });
            cancellation.ThrowIfCancellationRequested();
            return done;
        }
        catch (ArgumentException problem) when (problem is not ArgumentNullException)
        {
            throw new UsageException($"The evidence can't be used ({work}): {problem.Message.Split(" (Parameter", 2)[0]}", problem);
        }
    }
}
