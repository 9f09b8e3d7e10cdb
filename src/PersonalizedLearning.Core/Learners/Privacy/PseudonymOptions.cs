namespace PersonalizedLearning.Learners;

/// <summary>What stays when identifiers become pseudonyms. Immutable; equality is by value.</summary>
public sealed record PseudonymOptions
{
    /// <summary>
    /// Gets whether texts that people wrote stay, with identifiers in them replaced; they are left out by default, as nobody can tell what they give away.
    /// </summary>
    public bool KeepTexts { get; init; }
}
