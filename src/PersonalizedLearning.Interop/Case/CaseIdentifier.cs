using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace PersonalizedLearning.Interop;

/// <summary>UUIDs as CASE wants them, and those that stand for identifiers which are none.</summary>
internal static class CaseIdentifier
{
    // The name space of the UUIDs made here; it must never change, or what was written once would get new identifiers.
    private static readonly byte[] NameSpace = new Guid("6f3c1c5e-8d0b-5b7a-9a55-2d1f0c7e4b90").ToByteArray(bigEndian: true);

    /// <summary>Tells whether a text is a UUID in the form 8-4-4-4-12.</summary>
    public static bool IsUuid([NotNullWhen(true)] string? text) => Guid.TryParseExact(text, "D", out _);

    /// <summary>The identifier as a UUID in lower case; of what is none, a UUID of version 5 that depends on nothing but the text.</summary>
    public static string Strict(string text) => Guid.TryParseExact(text, "D", out var uuid) ? uuid.ToString("D") : OfName(text);

    /// <summary>The address of an object that has no other one.</summary>
    public static string UrnOf(string identifier) => "urn:uuid:" + Strict(identifier);

    /// <summary>The identifier, or the UUID of the object's place in its document where it has none.</summary>
    public static string OrPlace(string? identifier, CaseDocument document, string place) =>
        string.IsNullOrWhiteSpace(identifier) ? OfName($"{document.Identifier}/{document.Title}/{place}") : identifier;

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

    // RFC 9562, section 5.5.
    [SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "Version 5 is defined by SHA-1; nothing is kept secret by it.")]
    private static string OfName(string name)
    {
        byte[] input = [.. NameSpace, .. Encoding.UTF8.GetBytes(name)];
        var hash = SHA1.HashData(input).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true).ToString("D");
    }
}
