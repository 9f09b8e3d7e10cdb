namespace PersonalizedLearning.Interop;

/// <summary>How statements are written.</summary>
public sealed record XapiWriteOptions
{
    /// <summary>Gets the version; by default that of each statement.</summary>
    public XapiVersion Version { get; init => field = Preconditions.Defined(value, nameof(Version)); }

    /// <summary>Gets how statements follow one another; a list by default.</summary>
    public XapiLayout Layout { get; init => field = Preconditions.Defined(value, nameof(Layout)); }

    /// <summary>Gets whether statements that a record store would refuse are written as they are, for an exact copy; false by default.</summary>
    public bool KeepsInvalid { get; init; }
}
