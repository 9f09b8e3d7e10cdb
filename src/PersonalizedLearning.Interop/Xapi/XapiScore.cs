namespace PersonalizedLearning.Interop;

/// <summary>A score.</summary>
public sealed record XapiScore
{
    /// <summary>Gets the score brought to a range from −1 to 1; null when not said.</summary>
    public double? Scaled { get; init; }

    /// <summary>Gets the score reached; null when not said.</summary>
    public double? Raw { get; init; }

    /// <summary>Gets the lowest possible score; null when not said, which is not 0.</summary>
    public double? Min { get; init; }

    /// <summary>Gets the highest possible score; null when not said.</summary>
    public double? Max { get; init; }

    /// <summary>Gets the members that xAPI does not know there, or that hold no usable value, sorted by name.</summary>
    public ValueList<JsonMember> Other { get; init; }
}
