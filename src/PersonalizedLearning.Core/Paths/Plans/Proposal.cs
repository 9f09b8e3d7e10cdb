using NodaTime;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;

namespace PersonalizedLearning.Paths;

/// <summary>A proposal of a plan, and what became of it.</summary>
/// <remarks>Immutable; equality is by value.</remarks>
public sealed record Proposal
{
    /// <summary>Gets its identifier: that of the event that made it.</summary>
    public required EventId Id { get; init; }

    /// <summary>Gets who made it, and so agreed to it.</summary>
    public required Author By { get; init; }

    /// <summary>Gets since when it is known.</summary>
    public required Instant At { get; init; }

    /// <summary>Gets the version of the plan on which it is based; 0 where there was none.</summary>
    public required int BasedOn { get; init; }

    /// <summary>Gets what is proposed.</summary>
    public required PlanTerms Terms { get; init; }

    /// <summary>Gets what would change.</summary>
    public required PlanDifference Difference { get; init; }

    /// <summary>Gets the decisions that it touches, at least one: those of the difference, and where nothing would change the one on the path.</summary>
    public required ValueList<AgencyDecision> Decisions { get; init; }

    /// <summary>Gets the proposal that it counters; null where it counters none.</summary>
    public EventId? Answers { get; init; }

    /// <summary>Gets why, for people; null when not said.</summary>
    public string? Reason { get; init; }

    /// <summary>Gets what made it; null where a person did.</summary>
    public string? MadeBy { get; init; }

    /// <summary>Gets how it stands.</summary>
    public ProposalState State { get; init; }

    /// <summary>Gets who has agreed, each once, in their order; who made it is among them.</summary>
    public required ValueList<Author> AgreedBy { get; init; }

    /// <summary>Gets the opinions given, the earliest first.</summary>
    public ValueList<PlanOpinion> Opinions { get; init; }

    /// <summary>Gets the event that closed it: what countered, declined, withdrew, superseded or concluded it; null while it is open.</summary>
    public EventId? ClosedBy { get; init; }

    /// <summary>Gets why it was declined or withdrawn; null when it was not, or nobody has said.</summary>
    public string? ClosedBecause { get; init; }
}
