using NodaTime;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Learners;

/// <summary>A goal of a learner, with all that became of it.</summary>
/// <remarks><see cref="LearnerGoals"/> makes it. Immutable; equality is by value.</remarks>
public sealed record Goal
{
    internal Goal()
    {
    }

    /// <summary>Gets the identifier: that of the event that set it.</summary>
    public EventId Id { get; internal init; }

    /// <summary>Gets who set it.</summary>
    public Author SetBy { get; internal init; }

    /// <summary>Gets when it was set.</summary>
    public Instant SetAt { get; internal init; }

    /// <summary>Gets what it says: as it was set, or as the latest revision that took effect has it.</summary>
    public GoalContent Content { get; internal init; } = null!;

    /// <summary>Gets where it stands.</summary>
    public GoalState State { get; internal init; }

    /// <summary>Gets since when it stands there.</summary>
    public Instant Since { get; internal init; }

    /// <summary>Gets who has agreed to what it says, in order.</summary>
    public ValueList<Author> AgreedBy { get; internal init; }

    /// <summary>Gets the changes that were proposed, in order, with what became of each.</summary>
    public ValueList<GoalChange> Changes { get; internal init; }

    /// <summary>Gets the learner's reflections on it, in order.</summary>
    public ValueList<Reflection> Reflections { get; internal init; }

    /// <summary>Gets what others remarked on it, in order.</summary>
    public ValueList<Reflection> Remarks { get; internal init; }

    /// <summary>Gets the benchmarks, in the order of the goal, with when they were met.</summary>
    public ValueList<BenchmarkStanding> Benchmarks => Content.Benchmarks
        .Select(item => Met.FirstOrDefault(met => met.Benchmark == item.Id) is { } met
            ? new BenchmarkStanding(item, met.KnownFrom, met.Author, met.Evidence, met.Note)
            : new BenchmarkStanding(item, null, default, [], null))
        .ToValueList();

    /// <summary>Gets the revisions that took effect, in order: who, why, what before and after, and when.</summary>
    public ValueList<GoalChange> Revisions => Changes.Where(item => item is { State: GoalChangeState.InEffect, After: not null }).ToValueList();

    /// <summary>Gets the change to which others have yet to agree; null when there is none.</summary>
    public GoalChange? Pending => Changes.Count > 0 && Changes[^1].State == GoalChangeState.Pending ? Changes[^1] : null;

    /// <summary>Gets how and why it was closed; null while it is open.</summary>
    public GoalChange? Closing => IsClosed ? Changes[^1] : null;

    /// <summary>Gets whether it was closed: reached or dropped.</summary>
    public bool IsClosed => State is GoalState.Reached or GoalState.Dropped;

    /// <summary>Benchmarks that were met, also of earlier contents.</summary>
    internal ValueList<BenchmarkMet> Met { get; init; }

    /// <summary>Gets since when a reflection is overdue.</summary>
    /// <param name="at">The instant at which it is asked.</param>
    /// <returns>When it was due; null when none is overdue: the goal is not active, has no cadence, or the learner has reflected in time.</returns>
    public Instant? ReflectionOverdueSince(Instant at)
    {
        if (State != GoalState.Active || Content.Reflection is not { } cadence)
        {
            return null;
        }

        var last = Reflections.Count > 0 ? Instant.Max(Reflections[^1].At, Since) : Since;
        return cadence.DueAfter(last) is { } due && due < at ? due : null;
    }
}
