using System.Text;
using System.Text.Json;

namespace PersonalizedLearning.Interop;

/// <summary>A credential as it is signed.</summary>
public sealed class CredentialPayload
{
    private CredentialPayload(BadgeCredential credential, byte[] canonicalBytes, byte[] tokenClaims)
    {
        Credential = credential;
        CanonicalBytes = canonicalBytes;
        TokenClaims = tokenClaims;
    }

    /// <summary>Gets the credential.</summary>
    public BadgeCredential Credential { get; }

    /// <summary>Gets the canonical bytes (RFC 8785) of the credential without its proofs: what a proof inside it is made over, as a suite for JCS has it.</summary>
    public ReadOnlyMemory<byte> CanonicalBytes { get; }

    /// <summary>
    /// Gets the payload of a token: for data model 2.0 the credential with the claims <c>iss</c>, <c>jti</c>, <c>nbf</c>, <c>exp</c> and <c>sub</c> that follow from it; for 1.1 these claims
    /// and the credential as <c>vc</c>. UTF-8, canonical.
    /// </summary>
    public ReadOnlyMemory<byte> TokenClaims { get; }

    /// <summary>Gets the digest of <see cref="CanonicalBytes"/>.</summary>
    public CredentialDigest Digest => CredentialDigest.Of(CanonicalBytes);

    /// <summary>Prepares a credential.</summary>
    /// <param name="credential">The credential, not signed as a token yet.</param>
    /// <returns>The payload.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="credential"/> is null.</exception>
    /// <exception cref="ArgumentException">It is a token already, or it can't be written as JSON.</exception>
    public static CredentialPayload Of(BadgeCredential credential)
    {
        ArgumentNullException.ThrowIfNull(credential);
        if (credential.Token is not null)
        {
            throw new ArgumentException("The credential is a signed token; expected one without a Token.", nameof(credential));
        }

        try
        {
            var bare = CanonicalJson.Of(CredentialWriter.Json(credential with { Proofs = default }, isIndented: false));
            return new CredentialPayload(credential, bare, CanonicalJson.Of(Claims(credential, bare)));
        }
        catch (InteropFormatException exception)
        {
            throw new ArgumentException($"The credential can't be signed: {exception.Message}", nameof(credential), exception);
        }
    }

    /// <summary>Has a credential signed.</summary>
    /// <param name="credential">The credential, not signed as a token yet.</param>
    /// <param name="signer">Who signs.</param>
    /// <returns>The credential with one proof more, or with its token.</returns>
    /// <exception cref="ArgumentNullException">An argument is null, or the signer gave nothing.</exception>
    /// <exception cref="ArgumentException">It is a token already, it can't be written as JSON, or the signer's token holds something else.</exception>
    public static BadgeCredential Sign(BadgeCredential credential, ICredentialSigner signer)
    {
        ArgumentNullException.ThrowIfNull(signer);
        var payload = Of(credential);
        var signature = signer.Sign(payload);
        ArgumentNullException.ThrowIfNull(signature, nameof(signer));
        if (signature.Token is not { } token)
        {
            return credential with { Proofs = credential.Proofs.Append(signature.Proof!).ToValueList() };
        }

        payload.CheckToken(token);
        return credential with { Token = token };
    }

    private void CheckToken(string token)
    {
        try
        {
            using var held = CredentialToken.Payload(token, "the signer's token", InteropReadOptions.GreatestMaxDepth);
            if (CanonicalJson.Of(Encoding.UTF8.GetBytes(held.RootElement.GetRawText())).AsSpan().SequenceEqual(TokenClaims.Span))
            {
                return;
            }
        }
        catch (InteropFormatException exception)
        {
            throw new ArgumentException($"The signer's token can't be read: {exception.Message}", nameof(token), exception);
        }

        throw new ArgumentException("The signer's token holds something else; expected TokenClaims as its payload.", nameof(token));
    }

    private static byte[] Claims(BadgeCredential credential, byte[] bare)
    {
        using var document = JsonDocument.Parse(bare, new JsonDocumentOptions { MaxDepth = InteropReadOptions.GreatestMaxDepth + 100 });
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = JsonText.Encoder }))
        {
            json.WriteStartObject();
            if (credential.Context.Contains(BadgeTerms.CredentialsVersion1))
            {
                json.WritePropertyName("vc");
                document.RootElement.WriteTo(json);
            }
            else
            {
                foreach (var member in document.RootElement.EnumerateObject())
                {
                    member.WriteTo(json);
                }
            }

            Claim(json, "iss", credential.Issuer?.Id);
            Claim(json, "jti", credential.Id);
            Claim(json, "sub", credential.Subjects is [{ } only] ? only.Id : null);
            Time(json, "nbf", credential.Begins);
            Time(json, "exp", credential.Ends);
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static void Claim(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private static void Time(Utf8JsonWriter json, string name, string? text)
    {
        if (BadgeTime.Parse(text) is { } time)
        {
            json.WriteNumber(name, time.ToUnixTimeSeconds());
        }
    }
}
