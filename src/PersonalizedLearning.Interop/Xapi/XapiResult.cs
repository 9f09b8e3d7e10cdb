namespace PersonalizedLearning.Interop;

/// <summary>What came of it.</summary>
public sealed record XapiResult
{
    /// <summary>Gets the score; null when not said.</summary>
    public XapiScore? Score { get; init; }

    /// <summary>Gets whether it succeeded; null when not said, which is no failure.</summary>
    public bool? Success { get; init; }

    /// <summary>Gets whether it was completed; null when not said. What is completed need not be mastered.</summary>
    public bool? Completion { get; init; }

    /// <summary>Gets the response; null when not said.</summary>
    public string? Response { get; init; }

    /// <summary>Gets the duration in ISO 8601 as it was written, to be read by <see cref="Iso8601Duration"/>; null when not said.</summary>
    public string? Duration { get; init; }

    /// <summary>Gets the extensions, sorted by name.</summary>
    public ValueList<JsonMember> Extensions { get; init; }

    /// <summary>Gets the members that xAPI does not know there, or that hold no usable value, sorted by name.</summary>
    public ValueList<JsonMember> Other { get; init; }
}
