using NodaTime;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Paths;

/// <summary>A plan as it was agreed on.</summary>
/// <remarks>Immutable; equality is by value.</remarks>
public sealed record PlanVersion
{
    /// <summary>Gets its number, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Gets what was agreed on.</summary>
    public required PlanTerms Terms { get; init; }

    /// <summary>Gets the proposal that it was.</summary>
    public required EventId Proposal { get; init; }

    /// <summary>Gets since when it is agreed on.</summary>
    public required Instant AgreedAt { get; init; }

    /// <summary>Gets who has agreed, each once, in their order.</summary>
    public required ValueList<Author> AgreedBy { get; init; }

    /// <summary>Gets why it was proposed, for people; null when not said.</summary>
    public string? Reason { get; init; }

    /// <summary>Gets what changed against the version before, of the first one against no plan.</summary>
    public required PlanDifference Difference { get; init; }
}
