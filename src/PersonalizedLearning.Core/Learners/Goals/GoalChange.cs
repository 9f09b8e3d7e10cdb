using NodaTime;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Learners;

/// <summary>A revision or a closing of a goal: what somebody wanted, why, and what became of it.</summary>
public sealed record GoalChange
{
    internal GoalChange()
    {
    }

    /// <summary>Gets the event by which it was proposed.</summary>
    public EventId Id { get; internal init; }

    /// <summary>Gets who proposed it.</summary>
    public Author Author { get; internal init; }

    /// <summary>Gets when it was proposed.</summary>
    public Instant At { get; internal init; }

    /// <summary>Gets the reason that was given.</summary>
    public string Reason { get; internal init; } = string.Empty;

    /// <summary>Gets what the goal said before it took effect, or says while it has not.</summary>
    public GoalContent Before { get; internal init; } = null!;

    /// <summary>Gets what the goal says once it takes effect; null where the goal is closed.</summary>
    public GoalContent? After { get; internal init; }

    /// <summary>Gets how the goal ends; null where it is revised.</summary>
    public GoalOutcome? Outcome { get; internal init; }

    /// <summary>Gets who has agreed to it, in order; who proposed it is the first.</summary>
    public ValueList<Author> AgreedBy { get; internal init; }

    /// <summary>Gets what became of it.</summary>
    public GoalChangeState State { get; internal init; }

    /// <summary>Gets since when it is in effect; null where it is not.</summary>
    public Instant? InEffectSince { get; internal init; }
}
