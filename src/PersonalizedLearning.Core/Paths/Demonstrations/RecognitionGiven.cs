namespace PersonalizedLearning.Paths;

/// <summary>Recognizes what was exhibited. It is no judgement: no level and no evidence comes of it.</summary>
public sealed record RecognitionGiven : DemonstrationEvent
{
    /// <summary>Gets what is recognized, for people, such as <c>Clearest explanation</c>.</summary>
    public required string Title { get; init; }

    /// <summary>Gets whether the panel or somebody in the audience gives it.</summary>
    public required RecognitionSource By { get; init; }

    /// <summary>Gets a comment, for people; null when there is none.</summary>
    public string? Comment { get; init; }

    internal override void Validate()
    {
        base.Validate();
        Required(!string.IsNullOrWhiteSpace(Title), nameof(Title), "a title");
        Required(IsText(Title), nameof(Title), WholeText);
        Required(Enum.IsDefined(By), nameof(By), "a defined one");
        Required(IsText(Comment), nameof(Comment), WholeText);
    }
}
