namespace PersonalizedLearning.Calibration;

/// <summary>How a fit runs, none of which changes its result.</summary>
public sealed record FitControl
{
    /// <summary>Gets the control used where none is given: one thread, no end but its own, no progress.</summary>
    public static FitControl Default { get; } = new();

    /// <summary>Gets how many threads work at once, from 1; 1 by default.</summary>
    public int Threads
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(Threads), $"Threads is {value}; expected a whole number of at least 1.");
    }
    = 1;

    /// <summary>Gets what tells the fit to stop; it then throws <see cref="OperationCanceledException"/> within an iteration.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Gets who is told how far the fit is, now and then and from any thread; nobody when null.</summary>
    public IProgress<FitProgress>? Progress { get; init; }
}
