namespace PersonalizedLearning.Paths;

/// <summary>Hands in the work, or says that it was performed. It can be handed in anew until the first judgement.</summary>
public sealed record DemonstrationHandedIn : DemonstrationEvent
{
    /// <summary>Gets where the work is, such as an address or a shelf mark; null where the text says all.</summary>
    public string? Artifact { get; init; }

    /// <summary>Gets the work itself as text, or a word on it; null where there is an artifact without any.</summary>
    public string? Text { get; init; }

    internal override void Validate()
    {
        base.Validate();
        Required(!string.IsNullOrWhiteSpace(Artifact) || !string.IsNullOrWhiteSpace(Text), nameof(Artifact), "an artifact or a text that is not empty");
        Required(IsText(Artifact), nameof(Artifact), WholeText);
        Required(IsText(Text), nameof(Text), WholeText);
    }
}
