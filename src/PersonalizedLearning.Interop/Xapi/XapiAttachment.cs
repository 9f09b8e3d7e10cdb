namespace PersonalizedLearning.Interop;

/// <summary>A file that belongs to a statement, described; its bytes travel elsewhere.</summary>
public sealed record XapiAttachment
{
    /// <summary>Gets the IRI of what it is for; null when absent, which is not allowed.</summary>
    public string? UsageType { get; init; }

    /// <summary>Gets the title for people.</summary>
    public ValueList<XapiText> Display { get; init; }

    /// <summary>Gets the description for people.</summary>
    public ValueList<XapiText> Description { get; init; }

    /// <summary>Gets the media type; null when absent, which is not allowed.</summary>
    public string? ContentType { get; init; }

    /// <summary>Gets the length in bytes; null when absent, which is not allowed.</summary>
    public long? Length { get; init; }

    /// <summary>Gets the SHA-2 of the bytes in hexadecimal digits; null when absent, which is not allowed.</summary>
    public string? Sha2 { get; init; }

    /// <summary>Gets the address of the file; null when not said.</summary>
    public string? FileUrl { get; init; }

    /// <summary>Gets the members that xAPI does not know there, or that hold no usable value, sorted by name.</summary>
    public ValueList<JsonMember> Other { get; init; }
}
