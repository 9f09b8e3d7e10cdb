namespace PersonalizedLearning.Interop;

/// <summary>Another statement, by its identifier.</summary>
public sealed record XapiStatementReference : XapiObject
{
    /// <summary>Gets the UUID of the statement; null when absent, which is not allowed.</summary>
    public string? Id { get; init; }
}
