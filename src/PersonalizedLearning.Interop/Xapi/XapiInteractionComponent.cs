namespace PersonalizedLearning.Interop;

/// <summary>One of the things that a question offers.</summary>
public sealed record XapiInteractionComponent
{
    /// <summary>Gets the identifier within its list; null when absent, which is not allowed.</summary>
    public string? Id { get; init; }

    /// <summary>Gets the description for people.</summary>
    public ValueList<XapiText> Description { get; init; }

    /// <summary>Gets the members that xAPI does not know there, or that hold no usable value, sorted by name.</summary>
    public ValueList<JsonMember> Other { get; init; }
}
