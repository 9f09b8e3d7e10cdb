namespace PersonalizedLearning.Interop;

/// <summary>Something that is done: a course, a test, a question, a meeting.</summary>
public sealed record XapiActivity : XapiObject
{
    /// <summary>Gets the IRI that names it; null when absent, which is not allowed.</summary>
    public string? Id { get; init; }

    /// <summary>Gets what is said about it; null when nothing is.</summary>
    public XapiActivityDefinition? Definition { get; init; }
}
