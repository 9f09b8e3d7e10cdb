namespace PersonalizedLearning.Interop;

/// <summary>In which circumstances it was done.</summary>
public sealed record XapiContext
{
    /// <summary>Gets the UUID of the registration; null when not said.</summary>
    public string? Registration { get; init; }

    /// <summary>Gets who taught or judged; null when not said.</summary>
    public XapiActor? Instructor { get; init; }

    /// <summary>Gets the team; null when not said.</summary>
    public XapiActor? Team { get; init; }

    /// <summary>Gets the activities to which the object stands in a relation; null when none are given.</summary>
    public XapiContextActivities? ContextActivities { get; init; }

    /// <summary>Gets the agents that had a part, from xAPI 2.0 on.</summary>
    public ValueList<XapiContextAgent> ContextAgents { get; init; }

    /// <summary>Gets the groups that had a part, from xAPI 2.0 on.</summary>
    public ValueList<XapiContextGroup> ContextGroups { get; init; }

    /// <summary>Gets the revision of the activity; null when not said.</summary>
    public string? Revision { get; init; }

    /// <summary>Gets the platform; null when not said.</summary>
    public string? Platform { get; init; }

    /// <summary>Gets the tag of the language (RFC 5646); null when not said.</summary>
    public string? Language { get; init; }

    /// <summary>Gets a statement that belongs to the circumstances; null when there is none.</summary>
    public XapiStatementReference? Statement { get; init; }

    /// <summary>Gets the extensions, sorted by name.</summary>
    public ValueList<JsonMember> Extensions { get; init; }

    /// <summary>Gets the members that xAPI does not know there, or that hold no usable value, sorted by name.</summary>
    public ValueList<JsonMember> Other { get; init; }
}
