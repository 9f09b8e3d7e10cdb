namespace PersonalizedLearning.Paths;

/// <summary>Elects one of the options offered.</summary>
/// <remarks>
/// It takes effect once those agree who decide on demonstrations (<see cref="Learners.AgencyDecision.Demonstration"/>): at once where the one who elects decides, else by
/// <see cref="ElectionAgreed"/>. Another option can be elected until the first judgement.
/// </remarks>
public sealed record DemonstrationElected : DemonstrationEvent
{
    /// <summary>Gets the name of the option.</summary>
    public required string Option { get; init; }

    /// <summary>Gets why, for people; null when not said.</summary>
    public string? Reason { get; init; }

    internal override void Validate()
    {
        base.Validate();
        Required(Option is not null && Preconditions.IsId(Option), nameof(Option), "the name of an option");
        Required(IsText(Reason), nameof(Reason), WholeText);
    }
}
