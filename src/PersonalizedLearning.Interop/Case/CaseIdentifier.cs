using System.Diagnostics.CodeAnalysis;

namespace PersonalizedLearning.Interop;

/// <summary>UUIDs as CASE wants them, and those that stand for identifiers which are none.</summary>
internal static class CaseIdentifier
{
    /// <summary>Tells whether a text is a UUID in the form 8-4-4-4-12.</summary>
    public static bool IsUuid([NotNullWhen(true)] string? text) => Guid.TryParseExact(text, "D", out _);

    /// <summary>The identifier as a UUID in lower case; of what is none, a UUID of version 5 that depends on nothing but the text.</summary>
    public static string Strict(string text) => Guid.TryParseExact(text, "D", out var uuid) ? uuid.ToString("D") : NameUuid.Of(text).ToString("D");

    /// <summary>The address of an object that has no other one.</summary>
    public static string UrnOf(string identifier) => "urn:uuid:" + Strict(identifier);

    /// <summary>The identifier, or the UUID of the object's place in its document where it has none.</summary>
    public static string OrPlace(string? identifier, CaseDocument document, string place) =>
        string.IsNullOrWhiteSpace(identifier) ? NameUuid.Of($"{document.Identifier}/{document.Title}/{place}").ToString("D") : identifier;

    /// <summary>
    /// The key by which the ends of links are joined: the identifier, else the UUID at the end of the address, else the address.
    /// UUIDs are in lower case. Null when the link has none of them.
    /// </summary>
    public static string? KeyOf(CaseLink? link)
    {
        if (link is null)
        {
            return null;
        }

        if (!string.IsNullOrWhiteSpace(link.Identifier))
        {
            return KeyOf(link.Identifier);
        }

        var end = link.Uri is null ? null : link.Uri[(link.Uri.AsSpan().LastIndexOfAny('/', ':') + 1)..];
        return IsUuid(end) ? KeyOf(end) : string.IsNullOrWhiteSpace(link.Uri) ? null : link.Uri;
    }

    /// <summary>The key of an identifier: UUIDs are equal whatever the case of their letters.</summary>
    public static string KeyOf(string identifier) =>
        identifier.AsSpan().ContainsAnyInRange('A', 'F') && Guid.TryParseExact(identifier, "D", out var uuid) ? uuid.ToString("D") : identifier;
}
