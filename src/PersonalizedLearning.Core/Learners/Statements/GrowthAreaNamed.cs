using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Learners;

/// <summary>Says in what the learner wants to grow.</summary>
/// <remarks>Only the learner states it; needs that follow from evidence stand beside it.</remarks>
public sealed record GrowthAreaNamed : JournalEvent
{
    /// <summary>Gets the competency or heading; null where it is said in words only.</summary>
    public CompetencyId? Competency { get; init; }

    /// <summary>Gets the area, in the learner's words; null where the competency says it.</summary>
    public string? Text { get; init; }

    internal override void Validate()
    {
        base.Validate();
        Required(Competency is not { } competency || competency.Value.Length > 0, nameof(Competency), "a competency, or none");
        Required(Competency is not null || !string.IsNullOrWhiteSpace(Text), nameof(Text), "a competency or a text");
        Required(IsText(Text), nameof(Text), WholeText);
    }
}
