using System.Diagnostics;

namespace PersonalizedLearning.Environments;

/// <summary>Says when a search has to end. Time is a cap only: nothing else depends on it.</summary>
internal sealed class SearchClock(TimeSpan? deadline, CancellationToken cancellationToken)
{
    private readonly long start = Stopwatch.GetTimestamp();

    /// <summary>Gets whether it was cancelled.</summary>
    public bool IsCancelled => cancellationToken.IsCancellationRequested;

    /// <summary>Gets whether the search has to end.</summary>
    public bool IsOver => IsCancelled || (deadline is { } most && Stopwatch.GetElapsedTime(start) >= most);

    /// <summary>Gets whether a share of the time is over.</summary>
    public bool IsPast(double share) => IsCancelled || (deadline is { } most && Stopwatch.GetElapsedTime(start) >= most * share);
}
