using System.Buffers.Text;
using System.Security.Cryptography;

namespace PersonalizedLearning.Interop;

/// <summary>
/// A fingerprint by which a change of a credential is noticed: SHA-256 over its canonical form (RFC 8785). The order of members and white space don't matter; every value does.
/// </summary>
/// <remarks>
/// It tells that a document was changed, not who wrote it: for that it is signed (<see cref="ICredentialSigner"/>). Numbers are those of double precision, as the RFC has them. Equality is by the hash.
/// </remarks>
public sealed record CredentialDigest
{
    private const string SriPrefix = "sha256-";
    private const char MultibasePrefix = 'u';
    private const int HashBytes = 32;

    // Multihash: the code of SHA-256, and the length.
    private static readonly byte[] MultihashPrefix = [0x12, HashBytes];

    private CredentialDigest(byte[] hash) => Hex = Convert.ToHexStringLower(hash);

    /// <summary>Gets the hash as 64 hexadecimal digits.</summary>
    public string Hex { get; }

    /// <summary>Gets it as subresource integrity writes it (<c>digestSRI</c>): <c>sha256-</c> and base64.</summary>
    public string Sri => SriPrefix + Convert.ToBase64String(Convert.FromHexString(Hex));

    /// <summary>Gets it as a multihash in multibase (<c>digestMultibase</c>): <c>u</c> and base64url.</summary>
    public string Multibase => MultibasePrefix + Base64Url.EncodeToString((byte[])[.. MultihashPrefix, .. Convert.FromHexString(Hex)]);

    /// <summary>The digest of a JSON document.</summary>
    /// <param name="json">The document, in UTF-8.</param>
    /// <returns>The digest.</returns>
    /// <exception cref="InteropFormatException">It is no JSON, a member stands twice in an object, a number is too great, or a text holds half of a surrogate pair.</exception>
    public static CredentialDigest Of(ReadOnlyMemory<byte> json) => new(SHA256.HashData(CanonicalJson.Of(json)));

    /// <summary>The digest of a credential, with its proofs; of one that was signed as a token, of its contents.</summary>
    /// <param name="credential">The credential.</param>
    /// <returns>The digest.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="credential"/> is null.</exception>
    /// <exception cref="ArgumentException">It can't be written, or holds a member twice or a number that is too great.</exception>
    public static CredentialDigest Of(BadgeCredential credential)
    {
        ArgumentNullException.ThrowIfNull(credential);
        try
        {
            return Of(CredentialWriter.Json(credential, isIndented: false));
        }
        catch (InteropFormatException exception)
        {
            throw new ArgumentException($"The credential has no canonical form: {exception.Message}", nameof(credential), exception);
        }
    }

    /// <summary>Reads a digest in any of the three forms.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The digest; null where the text is none of SHA-256.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static CredentialDigest? TryParse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            var hash = text switch
            {
                _ when text.StartsWith(SriPrefix, StringComparison.Ordinal) => Convert.FromBase64String(text[SriPrefix.Length..]),
                [MultibasePrefix, .. var rest] => WithoutPrefix(Base64Url.DecodeFromChars(rest)),
                _ => Convert.FromHexString(text),
            };
            return hash.Length == HashBytes ? new CredentialDigest(hash) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>Tells whether a document is the one of which a digest was made.</summary>
    /// <param name="json">The document, in UTF-8.</param>
    /// <param name="text">The digest, in any of the three forms.</param>
    /// <returns>Whether it is; no where the text is no digest.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="InteropFormatException">The document is no JSON that can be made canonical.</exception>
    public static bool Verify(ReadOnlyMemory<byte> json, string text) => TryParse(text) is { } digest && digest == Of(json);

    private static byte[] WithoutPrefix(byte[] multihash) => multihash.AsSpan().StartsWith(MultihashPrefix) ? multihash[MultihashPrefix.Length..] : [];
}
