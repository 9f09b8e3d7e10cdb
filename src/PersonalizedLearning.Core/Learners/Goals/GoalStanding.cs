using NodaTime;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Learners;

/// <summary>How far a goal is, told without saying what is mastered and what is not.</summary>
/// <remarks>Immutable; equality is by value.</remarks>
public sealed record GoalStanding
{
    private GoalStanding()
    {
    }

    /// <summary>Gets the goal: the event that set it.</summary>
    public EventId Goal { get; private init; }

    /// <summary>Gets the share of what is under the goal that is at its level, from 0 to 1.</summary>
    public double Share { get; private init; }

    /// <summary>Gets the identifiers of the benchmarks that are met.</summary>
    public ValueList<string> BenchmarksMet { get; private init; }

    /// <summary>Gets the identifiers of the other benchmarks.</summary>
    public ValueList<string> BenchmarksOpen { get; private init; }

    /// <summary>Gets the identifiers of those that are open and past due.</summary>
    public ValueList<string> BenchmarksOverdue { get; private init; }

    /// <summary>Gets the time until it is due, negative once that is past; null where it has no due date.</summary>
    public Duration? DueIn { get; private init; }

    /// <summary>Gets whether it is reached by its due date as likely as not; null where that can't be said.</summary>
    public bool? IsOnTrack { get; private init; }

    /// <summary>Gets when it will be reached as likely as not; null where that can't be said.</summary>
    public Instant? Expected { get; private init; }

    /// <summary>Gets the beginning of the interval in which that falls with the probability asked for; null where it can't be said.</summary>
    public Instant? Earliest { get; private init; }

    /// <summary>Gets the end of that interval; null where it can't be said.</summary>
    public Instant? Latest { get; private init; }

    internal static GoalStanding Of(GoalProgress progress) => new()
    {
        Goal = progress.Goal,
        Share = progress.Share,
        BenchmarksMet = progress.BenchmarksMet,
        BenchmarksOpen = progress.BenchmarksOpen,
        BenchmarksOverdue = progress.BenchmarksOverdue,
        DueIn = progress.DueIn,
        IsOnTrack = progress.IsOnTrack,
        Expected = progress.Projection?.Median,
        Earliest = progress.Projection?.Earliest,
        Latest = progress.Projection?.Latest,
    };
}
