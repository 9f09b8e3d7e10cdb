namespace PersonalizedLearning.Interop;

/// <summary>Who did something, or to whom it was done: an agent or a group, named by one of four kinds of identifier; a group may have none and members alone.</summary>
public sealed record XapiActor : XapiObject
{
    /// <summary>Gets the name for people; null when not said.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the mail address as an IRI, such as <c>mailto:ana@example.org</c>; null when there is none.</summary>
    public string? Mbox { get; init; }

    /// <summary>Gets the SHA-1 of the mail address as an IRI, 40 hexadecimal digits; null when there is none.</summary>
    public string? MboxSha1Sum { get; init; }

    /// <summary>Gets the OpenID; null when there is none.</summary>
    public string? OpenId { get; init; }

    /// <summary>Gets the account on a system; null when there is none.</summary>
    public XapiAccount? Account { get; init; }

    /// <summary>Gets the members of a group.</summary>
    public ValueList<XapiActor> Members { get; init; }

    /// <summary>Gets whether it is a group.</summary>
    public bool IsGroup => string.Equals(ObjectType, XapiTerms.Group, StringComparison.Ordinal);

    /// <summary>
    /// Gets the identifier as one text: the mail address as an IRI, <c>sha1:</c> and the digits in lower case, the OpenID, or the home page and the name of the account with a blank
    /// between them, which no home page holds. Null for an anonymous group, and where there is none that is usable.
    /// </summary>
    public string? Identifier =>
        Mbox ?? (MboxSha1Sum is null ? null : "sha1:" + MboxSha1Sum.ToLowerInvariant()) ?? OpenId ?? (Account is { HomePage: { } home, Name: { } name } ? $"{home} {name}" : null);
}
