using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Paths;

/// <summary>A step in deciding about course, college or career: considering options, deciding, deciding otherwise, or letting it be.</summary>
/// <remarks>The learner decides, or who was granted to decide on goals; others advise (<see cref="DecisionAdvised"/>). A new decision is named by the identifier of its first event.</remarks>
public sealed record DecisionTaken : JournalEvent
{
    /// <summary>Gets the decision that it goes on with; null for a new one.</summary>
    public EventId? Decision { get; init; }

    /// <summary>Gets what it is about.</summary>
    public required DecisionKind Kind { get; init; }

    /// <summary>Gets the options that are considered; may be none.</summary>
    public ValueList<string> Options { get; init; }

    /// <summary>Gets what is chosen, one of the options where there are any; null unless it is decided, or where it is not said.</summary>
    public string? Choice { get; init; }

    /// <summary>Gets how it stands by it.</summary>
    public required DecisionStatus Status { get; init; }

    /// <summary>Gets why, for people; null when not said.</summary>
    public string? Reason { get; init; }

    internal override void Validate()
    {
        base.Validate();
        Required(Decision is not { } decision || (decision.Value.Length > 0 && decision != Id), nameof(Decision), "the identifier of a decision, or none");
        Required(Enum.IsDefined(Kind), nameof(Kind), "a defined one");
        Required(Enum.IsDefined(Status), nameof(Status), "a defined one");
        Required(Options.All(option => !string.IsNullOrWhiteSpace(option) && IsText(option)), nameof(Options), "texts that say something");
        Required(Status == DecisionStatus.Decided || Choice is null, nameof(Choice), "none before it is decided");
        Required(Choice is null || (!string.IsNullOrWhiteSpace(Choice) && IsText(Choice) && (Options.Count == 0 || Options.Contains(Choice))), nameof(Choice), "one of the options");
        Required(IsText(Reason), nameof(Reason), WholeText);
    }
}
