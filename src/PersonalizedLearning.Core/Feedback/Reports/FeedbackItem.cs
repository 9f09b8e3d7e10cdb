using NodaTime;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;

namespace PersonalizedLearning.Feedback;

/// <summary>One piece of feedback: what it says, on what it rests, and what to do next. Data only; <see cref="FeedbackText"/> makes words of it.</summary>
/// <remarks>All of it belongs to one part of what is kept about the learner (<see cref="Scope"/>), but for <see cref="Evidence"/>.</remarks>
public sealed record FeedbackItem
{
    /// <summary>Gets what it says.</summary>
    public required FeedbackCode Code { get; init; }

    /// <summary>Gets what it is about.</summary>
    public required FeedbackSubject Subject { get; init; }

    /// <summary>Gets when it happened, or since when it waits; null where no time is known.</summary>
    public Instant? At { get; init; }

    /// <summary>Gets whether it is new since the last time; false for what was there before and still waits, and for what comes next.</summary>
    public bool IsNew { get; init; } = true;

    /// <summary>Gets when it was or is due; null where nothing is.</summary>
    public Instant? Due { get; init; }

    /// <summary>Gets how many there are of what the code counts: new records, competencies to be shown again, what a step opens; 0 where it counts nothing.</summary>
    public int Count { get; init; }

    /// <summary>Gets a number: the credits that were given, or how likely a goal is reached in time, from 0 to 1; null where there is none.</summary>
    public double? Number { get; init; }

    /// <summary>Gets the decision about mastery on which it rests; null where it rests on none.</summary>
    public FeedbackDecision? Decision { get; init; }

    /// <summary>Gets what the new evidence was for: summative where any of it was; it informs what comes next all the same. Not said where the viewer may not see single pieces of evidence.</summary>
    [DataScope(DataScope.Evidence)]
    public EvidencePurpose Purpose { get; init; }

    /// <summary>Gets the evidence, or the events, on which it rests: what is new since the last time. Empty where the viewer may not see single pieces of evidence.</summary>
    [DataScope(DataScope.Evidence)]
    public ValueList<EventId> Evidence { get; init; }

    /// <summary>Gets why it comes next: the name of the term that speaks most for it; null where nothing was weighed.</summary>
    public string? Why { get; init; }

    /// <summary>Gets what to do next; null where nothing follows.</summary>
    public NextAction? Next { get; init; }

    /// <summary>Gets to which part of what is kept about the learner it belongs.</summary>
    public DataScope Scope => FeedbackCodes.ScopeOf(Code);

    /// <summary>Gets what it is about as a whole.</summary>
    public FeedbackPart Part => FeedbackCodes.PartOf(Code);
}
