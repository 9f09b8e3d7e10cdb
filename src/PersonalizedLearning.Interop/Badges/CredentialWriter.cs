using System.Text;
using System.Text.Json;

namespace PersonalizedLearning.Interop;

/// <summary>Writes credentials as they were read, or as they were made.</summary>
/// <remarks>
/// What <see cref="CredentialReader"/> read is written as an equal JSON document, or as the same token. What is made of decisions and awards is valid by the official schemas.
/// </remarks>
public static class CredentialWriter
{
    private const int MaxDepth = InteropReadOptions.GreatestMaxDepth + 100;

    /// <summary>Writes a credential; the stream stays open. Nothing is written when it throws.</summary>
    /// <param name="stream">Where to: JSON in UTF-8 without a byte-order mark, indented by two blanks; where the credential is a token, that text alone.</param>
    /// <param name="credential">The credential.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A member holds no JSON, or half of a surrogate pair, or a number that is not finite.</exception>
    public static void Write(Stream stream, BadgeCredential credential)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(credential);
        stream.Write(credential.Token is { } token ? Encoding.UTF8.GetBytes(token) : Json(credential, isIndented: true));
    }

    /// <summary>The JSON of a credential, whether or not it was signed as a token.</summary>
    internal static byte[] Json(BadgeCredential credential, bool isIndented)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = JsonText.Encoder, Indented = isIndented, NewLine = "\n", MaxDepth = MaxDepth }))
        {
            new BadgePartsWriter(json).Write(credential);
        }

        return bytes.ToArray();
    }
}
