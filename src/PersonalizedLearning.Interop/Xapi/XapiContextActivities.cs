namespace PersonalizedLearning.Interop;

/// <summary>The activities to which the object of a statement stands in a relation.</summary>
public sealed record XapiContextActivities
{
    /// <summary>Gets the activities of which the object is a direct part.</summary>
    public ValueList<XapiActivity> Parent { get; init; }

    /// <summary>Gets the activities to which the object belongs in a wider sense.</summary>
    public ValueList<XapiActivity> Grouping { get; init; }

    /// <summary>Gets the activities that sort the statement, such as a profile.</summary>
    public ValueList<XapiActivity> Category { get; init; }

    /// <summary>Gets other activities.</summary>
    public ValueList<XapiActivity> Others { get; init; }

    /// <summary>Gets the members that xAPI does not know there, or that hold no usable value, sorted by name.</summary>
    public ValueList<JsonMember> Other { get; init; }
}
