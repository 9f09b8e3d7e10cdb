using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Paths;

/// <summary>What learner and educator do, each their part, about what is missing: to teach and learn it again.</summary>
/// <remarks>Immutable; equality is by value.</remarks>
public sealed record ActionPlan
{
    /// <summary>Gets its identifier: that of the event that opened it.</summary>
    public required EventId Id { get; init; }

    /// <summary>Gets since when it is known.</summary>
    public required Instant OpenedAt { get; init; }

    /// <summary>Gets the competencies that it is about.</summary>
    public required ValueList<CompetencyId> Competencies { get; init; }

    /// <summary>Gets the evidence that it answers.</summary>
    public ValueList<EventId> Evidence { get; init; }

    /// <summary>Gets until when; null when that does not matter.</summary>
    public Instant? Due { get; init; }

    /// <summary>Gets all that was written, the earliest first.</summary>
    public required ValueList<ActionPlanPart> Parts { get; init; }

    /// <summary>Gets what came of it; null while it is not closed.</summary>
    public ActionPlanOutcome? Outcome { get; init; }

    /// <summary>Gets who closed it; <c>default</c> while nobody has.</summary>
    public Author ClosedBy { get; init; }

    /// <summary>Gets when it was closed; null while it is not.</summary>
    public Instant? ClosedAt { get; init; }

    /// <summary>Gets why it was closed; null while it is not.</summary>
    public string? ClosedBecause { get; init; }

    /// <summary>Gets the learner's part, as it was written last; null while there is none.</summary>
    public ActionPlanPart? OfLearner => Parts.LastOrDefault(part => part.By.Role == PersonRole.Learner);

    /// <summary>Gets the educator's part, as it was written last; null while there is none.</summary>
    public ActionPlanPart? OfEducator => Parts.LastOrDefault(part => part.By.Role == PersonRole.Educator);

    /// <summary>Gets how it stands.</summary>
    public ActionPlanState State => Outcome is not null ? ActionPlanState.Closed : OfLearner is not null && OfEducator is not null ? ActionPlanState.Active : ActionPlanState.Draft;

    /// <summary>Tells whether it is overdue.</summary>
    /// <param name="at">When.</param>
    /// <returns>Whether it was due before and is not closed.</returns>
    public bool IsOverdueAt(Instant at) => Outcome is null && Due < at;
}
