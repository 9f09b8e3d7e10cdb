namespace PersonalizedLearning.Paths;

/// <summary>Judges a demonstration on every criterion. A later judgement of the same judge takes the place of the earlier one, until the result stands.</summary>
/// <remarks>A judgement by the learner is a self-assessment: it stands beside the others and never enters the result.</remarks>
public sealed record DemonstrationJudged : DemonstrationEvent
{
    /// <summary>Gets the level on each criterion.</summary>
    public required ValueList<CriterionLevel> Levels { get; init; }

    /// <summary>Gets what the learner can take from it, for people; null when there is none.</summary>
    public string? Comment { get; init; }

    internal override void Validate()
    {
        base.Validate();
        RequireLevels(Levels, nameof(Levels));
        Required(IsText(Comment), nameof(Comment), WholeText);
    }
}
