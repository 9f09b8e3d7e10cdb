namespace PersonalizedLearning.Interop;

/// <summary>Where in a statement an activity stands.</summary>
public enum XapiActivityPlace
{
    /// <summary>It is the object.</summary>
    Object,

    /// <summary>Among the activities of which the object is a direct part.</summary>
    Parent,

    /// <summary>Among the activities to which the object belongs in a wider sense.</summary>
    Grouping,

    /// <summary>Among the activities that sort the statement.</summary>
    Category,

    /// <summary>Among other activities.</summary>
    Other,
}
