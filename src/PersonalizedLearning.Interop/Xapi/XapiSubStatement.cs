namespace PersonalizedLearning.Interop;

/// <summary>A statement within another one, which is not said to be so: it is planned, or supposed.</summary>
public sealed record XapiSubStatement : XapiObject
{
    /// <summary>Gets what the statement says. It has no identifier, time of storing, authority or version.</summary>
    public XapiStatement Statement { get; init; } = new();
}
