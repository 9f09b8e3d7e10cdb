namespace PersonalizedLearning.Interop;

/// <summary>A group that had a part, and which (xAPI 2.0).</summary>
public sealed record XapiContextGroup
{
    /// <summary>Gets the member <c>objectType</c> as it was written; null where it was left out.</summary>
    public string? ObjectType { get; init; }

    /// <summary>Gets the group; null when absent, which is not allowed.</summary>
    public XapiActor? Group { get; init; }

    /// <summary>Gets the IRIs of the parts.</summary>
    public ValueList<string> RelevantTypes { get; init; }

    /// <summary>Gets the members that xAPI does not know there, or that hold no usable value, sorted by name.</summary>
    public ValueList<JsonMember> Other { get; init; }
}
