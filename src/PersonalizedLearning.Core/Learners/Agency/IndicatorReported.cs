using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Learners;

/// <summary>What the learner says about the own part in learning. Only the learner reports it, and nothing derives it.</summary>
public sealed record IndicatorReported : JournalEvent
{
    /// <summary>Gets what it is about.</summary>
    public required AgencyIndicator Indicator { get; init; }

    /// <summary>Gets how much, from 1, not at all, to 5, fully.</summary>
    public required int Value { get; init; }

    /// <summary>Gets the competency for which it is said; null for learning as a whole.</summary>
    public CompetencyId? Competency { get; init; }

    /// <summary>Gets what the learner adds in words; null when nothing.</summary>
    public string? Text { get; init; }

    internal override void Validate()
    {
        base.Validate();
        Required(Enum.IsDefined(Indicator), nameof(Indicator), "a defined one");
        Required(Value is >= 1 and <= 5, nameof(Value), "a whole number from 1 to 5");
        Required(Competency is not { } competency || competency.Value.Length > 0, nameof(Competency), "a competency, or none");
        Required(IsText(Text), nameof(Text), WholeText);
    }
}
