namespace PersonalizedLearning.Paths;

/// <summary>Takes an offer back that has no result yet. Nothing comes of it any more.</summary>
public sealed record DemonstrationWithdrawn : DemonstrationEvent
{
    /// <summary>Gets why, for people.</summary>
    public required string Reason { get; init; }

    internal override void Validate()
    {
        base.Validate();
        Required(!string.IsNullOrWhiteSpace(Reason), nameof(Reason), "a reason");
        Required(IsText(Reason), nameof(Reason), WholeText);
    }
}
