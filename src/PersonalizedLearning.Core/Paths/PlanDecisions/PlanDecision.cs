using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Paths;

/// <summary>A decision about course, college or career, with how it came about and what others advised.</summary>
/// <remarks>Immutable; equality is by value.</remarks>
public sealed record PlanDecision
{
    /// <summary>Gets its identifier: that of its first event.</summary>
    public required EventId Id { get; init; }

    /// <summary>Gets what it is about.</summary>
    public required DecisionKind Kind { get; init; }

    /// <summary>Gets the steps, the earliest first; at least one.</summary>
    public required ValueList<DecisionStep> Steps { get; init; }

    /// <summary>Gets what others advised, the earliest first.</summary>
    public ValueList<PlanOpinion> Advice { get; init; }

    /// <summary>Gets how it stands.</summary>
    public DecisionStatus Status => Steps[^1].Status;

    /// <summary>Gets what is chosen; null unless it is decided, or where it is not said.</summary>
    public string? Choice => Steps[^1].Choice;

    /// <summary>Gets all options that were ever considered, each once.</summary>
    public ValueList<string> Considered => Steps.SelectMany(step => step.Options).Distinct(StringComparer.Ordinal).ToValueList();
}
