namespace PersonalizedLearning.Interop;

/// <summary>A part of a course: a <see cref="Cmi5Block"/> or a <see cref="Cmi5Unit"/>; the set is closed.</summary>
public abstract record Cmi5Node
{
    private protected Cmi5Node()
    {
    }

    /// <summary>Gets the IRI that its publisher gave it; empty where the file has none.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>Gets the title for people.</summary>
    public ValueList<XapiText> Title { get; init; }

    /// <summary>Gets the description for people.</summary>
    public ValueList<XapiText> Description { get; init; }

    /// <summary>Gets the identifiers of the objectives that it serves.</summary>
    public ValueList<string> Objectives { get; init; }
}
