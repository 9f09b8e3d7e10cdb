namespace PersonalizedLearning.Calibration;

/// <summary>Counts what is done, from any thread.</summary>
internal sealed class BktProgress(IProgress<FitProgress>? listener, long total)
{
    private long done;

    /// <summary>Tells that one more piece of work is done.</summary>
    public void Advance() => listener?.Report(new FitProgress(Interlocked.Increment(ref done), total));
}
