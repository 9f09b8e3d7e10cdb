namespace PersonalizedLearning.Interop;

/// <summary>An objective of a course.</summary>
public sealed record Cmi5Objective
{
    /// <summary>Gets the IRI that its publisher gave it; empty where the file has none.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>Gets the title for people.</summary>
    public ValueList<XapiText> Title { get; init; }

    /// <summary>Gets the description for people.</summary>
    public ValueList<XapiText> Description { get; init; }
}
