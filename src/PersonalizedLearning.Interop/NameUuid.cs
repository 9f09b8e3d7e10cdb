using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace PersonalizedLearning.Interop;

/// <summary>UUIDs of version 5 (RFC 9562, section 5.5): they depend on nothing but a text, so what is written twice gets the same identifier.</summary>
internal static class NameUuid
{
    // It must never change, or what was written once would get new identifiers.
    private static readonly Guid NameSpace = new("6f3c1c5e-8d0b-5b7a-9a55-2d1f0c7e4b90");

    /// <summary>The UUID of a text in the name space of this library.</summary>
    public static Guid Of(string name) => Of(NameSpace, name);

    /// <summary>The UUID of a text in a name space.</summary>
    [SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "Version 5 is defined by SHA-1; nothing is kept secret by it.")]
    public static Guid Of(Guid nameSpace, string name)
    {
        byte[] input = [.. nameSpace.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)];
        var hash = SHA1.HashData(input).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true);
    }

    /// <summary>The UUID of a text as a uniform resource name, <c>urn:uuid:…</c>.</summary>
    public static string UrnOf(string name) => $"urn:uuid:{Of(name):D}";
}
