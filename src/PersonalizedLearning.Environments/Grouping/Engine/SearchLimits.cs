using System.Diagnostics;

namespace PersonalizedLearning.Environments;

/// <summary>When a search for groups has to end. The only place that reads time, and only to cap the work.</summary>
internal sealed class SearchLimits
{
    private const long LooksPerRound = 1000;

    private readonly long started = Stopwatch.GetTimestamp();
    private readonly TimeSpan? deadline;
    private readonly CancellationToken cancellationToken;

    public SearchLimits(GroupingOptions options, CancellationToken cancellationToken)
    {
        (deadline, this.cancellationToken) = (options.Deadline?.ToTimeSpan(), cancellationToken);
        Budget = options.WorkLimit > long.MaxValue / LooksPerRound ? long.MaxValue : options.WorkLimit * LooksPerRound;
    }

    /// <summary>Gets the most looks at a change.</summary>
    public long Budget { get; }

    /// <summary>Gets the looks done.</summary>
    public long Looks { get; private set; }

    /// <summary>Gets the rounds done.</summary>
    public long Rounds => (Looks + LooksPerRound - 1) / LooksPerRound;

    /// <summary>Gets why the search has to end; null while it may go on.</summary>
    public SolveEnd? End =>
        cancellationToken.IsCancellationRequested ? SolveEnd.Cancelled
        : Looks >= Budget ? SolveEnd.WorkLimit
        : deadline is { } most && Stopwatch.GetElapsedTime(started) >= most ? SolveEnd.Deadline
        : null;

    /// <summary>Says that looks are done.</summary>
    public void Spend(long looks) => Looks += looks;
}
