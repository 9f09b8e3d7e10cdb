namespace PersonalizedLearning.Interop;

/// <summary>What is said about an activity; of a question also how it is answered.</summary>
public sealed record XapiActivityDefinition
{
    /// <summary>Gets the name for people.</summary>
    public ValueList<XapiText> Name { get; init; }

    /// <summary>Gets the description for people.</summary>
    public ValueList<XapiText> Description { get; init; }

    /// <summary>Gets the IRI of the type; null when not said.</summary>
    public string? Type { get; init; }

    /// <summary>Gets the address of a document about it; null when not said.</summary>
    public string? MoreInfo { get; init; }

    /// <summary>Gets how a question is answered, such as <c>choice</c> or <c>likert</c>; null when not said.</summary>
    public string? InteractionType { get; init; }

    /// <summary>Gets the patterns of right answers.</summary>
    public ValueList<string> CorrectResponsesPattern { get; init; }

    /// <summary>Gets what can be chosen.</summary>
    public ValueList<XapiInteractionComponent> Choices { get; init; }

    /// <summary>Gets the steps of a scale of opinion.</summary>
    public ValueList<XapiInteractionComponent> Scale { get; init; }

    /// <summary>Gets what is to be matched.</summary>
    public ValueList<XapiInteractionComponent> Source { get; init; }

    /// <summary>Gets with what it is to be matched.</summary>
    public ValueList<XapiInteractionComponent> Target { get; init; }

    /// <summary>Gets the steps of a performance.</summary>
    public ValueList<XapiInteractionComponent> Steps { get; init; }

    /// <summary>Gets the extensions, sorted by name.</summary>
    public ValueList<JsonMember> Extensions { get; init; }

    /// <summary>Gets the members that xAPI does not know there, or that hold no usable value, sorted by name.</summary>
    public ValueList<JsonMember> Other { get; init; }
}
