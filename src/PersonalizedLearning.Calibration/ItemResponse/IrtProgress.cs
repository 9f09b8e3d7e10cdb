namespace PersonalizedLearning.Calibration;

/// <summary>Adds up how far the fits of several competencies are.</summary>
/// <param name="whole">Who is told; nobody when null.</param>
/// <param name="fits">The number of fits.</param>
/// <param name="iterations">The most iterations that each takes.</param>
internal sealed class IrtProgress(IProgress<FitProgress>? whole, int fits, int iterations)
{
    private readonly long[] done = new long[fits];
    private readonly long total = (long)fits * iterations;

    /// <summary>Who is told by one of the fits; null where nobody is told of the whole.</summary>
    public IProgress<FitProgress>? Of(int fit) => whole is null ? null : new Part(this, whole, fit);

    private sealed class Part(IrtProgress all, IProgress<FitProgress> whole, int fit) : IProgress<FitProgress>
    {
        public void Report(FitProgress value)
        {
            Volatile.Write(ref all.done[fit], value.Done);
            whole.Report(new FitProgress(all.done.Sum(), all.total));
        }
    }
}
