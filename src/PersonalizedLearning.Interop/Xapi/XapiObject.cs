namespace PersonalizedLearning.Interop;

/// <summary>What a statement is about: an activity, an actor, another statement, or one that is nested in it.</summary>
/// <remarks>The kinds are <see cref="XapiActivity"/>, <see cref="XapiActor"/>, <see cref="XapiStatementReference"/> and <see cref="XapiSubStatement"/>; the set is closed. Immutable.</remarks>
public abstract record XapiObject
{
    private protected XapiObject()
    {
    }

    /// <summary>Gets the member <c>objectType</c> as it was written; null where it was left out, which means an activity as an object and an agent as an actor.</summary>
    public string? ObjectType { get; init; }

    /// <summary>Gets the members that xAPI does not know there, or that hold no usable value, sorted by name.</summary>
    public ValueList<JsonMember> Other { get; init; }
}
