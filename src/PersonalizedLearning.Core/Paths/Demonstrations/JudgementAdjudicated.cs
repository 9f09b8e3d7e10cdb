namespace PersonalizedLearning.Paths;

/// <summary>Decides, as an educator who did not judge, on the criteria on which the judges could not come to a result.</summary>
public sealed record JudgementAdjudicated : DemonstrationEvent
{
    /// <summary>Gets the level on each criterion in dispute.</summary>
    public required ValueList<CriterionLevel> Levels { get; init; }

    /// <summary>Gets why, for people.</summary>
    public required string Reason { get; init; }

    internal override void Validate()
    {
        base.Validate();
        RequireLevels(Levels, nameof(Levels));
        Required(!string.IsNullOrWhiteSpace(Reason), nameof(Reason), "a reason");
        Required(IsText(Reason), nameof(Reason), WholeText);
    }
}
