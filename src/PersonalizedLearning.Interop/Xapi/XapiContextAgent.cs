namespace PersonalizedLearning.Interop;

/// <summary>An agent that had a part, and which (xAPI 2.0).</summary>
public sealed record XapiContextAgent
{
    /// <summary>Gets the member <c>objectType</c> as it was written; null where it was left out.</summary>
    public string? ObjectType { get; init; }

    /// <summary>Gets the agent; null when absent, which is not allowed.</summary>
    public XapiActor? Agent { get; init; }

    /// <summary>Gets the IRIs of the parts.</summary>
    public ValueList<string> RelevantTypes { get; init; }

    /// <summary>Gets the members that xAPI does not know there, or that hold no usable value, sorted by name.</summary>
    public ValueList<JsonMember> Other { get; init; }
}
