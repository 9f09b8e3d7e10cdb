namespace PersonalizedLearning.Interop;

/// <summary>What was done.</summary>
public sealed record XapiVerb
{
    /// <summary>Gets the IRI that names it; null when absent, which is not allowed.</summary>
    public string? Id { get; init; }

    /// <summary>Gets the word for people.</summary>
    public ValueList<XapiText> Display { get; init; }

    /// <summary>Gets the members that xAPI does not know there, or that hold no usable value, sorted by name.</summary>
    public ValueList<JsonMember> Other { get; init; }
}
