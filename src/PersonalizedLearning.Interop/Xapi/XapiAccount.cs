namespace PersonalizedLearning.Interop;

/// <summary>An account on a system.</summary>
public sealed record XapiAccount
{
    /// <summary>Gets the home page of the system; null when absent, which is not allowed.</summary>
    public string? HomePage { get; init; }

    /// <summary>Gets the name or number of the account; null when absent, which is not allowed.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the members that xAPI does not know there, or that hold no usable value, sorted by name.</summary>
    public ValueList<JsonMember> Other { get; init; }
}
