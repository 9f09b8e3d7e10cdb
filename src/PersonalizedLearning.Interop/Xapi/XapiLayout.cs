namespace PersonalizedLearning.Interop;

/// <summary>How statements follow one another in a file.</summary>
public enum XapiLayout
{
    /// <summary>One JSON list, as record stores take it; one statement a line.</summary>
    List,

    /// <summary>JSON Lines.</summary>
    Lines,
}
