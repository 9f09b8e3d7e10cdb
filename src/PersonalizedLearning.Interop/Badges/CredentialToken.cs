using System.Buffers.Text;
using System.Text.Json;

namespace PersonalizedLearning.Interop;

/// <summary>Credentials signed as compact tokens (VC-JWT): their payload is read, their signature is not looked at.</summary>
internal static class CredentialToken
{
    private const string Expected = "a compact JWT of three parts in base64url";

    // Credentials within credentials, each signed, are seldom more than two.
    private const int MostNested = 4;

    /// <summary>Reads a credential that is a token, in a document that is being read.</summary>
    public static BadgeCredential? ReadNested(BadgeObject owner, JsonElement item, int index)
    {
        if (item.ValueKind != JsonValueKind.String || owner.Tokens >= MostNested)
        {
            return null;
        }

        var token = item.GetString()!;
        try
        {
            using var payload = Payload(token, "$", InteropReadOptions.DefaultMaxDepth);
            return Read(payload.RootElement, token, owner.Collected, owner, "verifiableCredential", index, owner.Tokens + 1);
        }
        catch (InteropFormatException)
        {
            return null;
        }
    }

    /// <summary>The payload of a token.</summary>
    /// <exception cref="InteropFormatException">It is no token, or it is encrypted.</exception>
    public static JsonDocument Payload(string token, string place, int maxDepth)
    {
        var parts = token.Split('.');
        if (parts.Length == 5)
        {
            throw new InteropFormatException(place, "the token is encrypted", "a signed token, of which the payload can be read");
        }

        if (parts.Length != 3)
        {
            throw new InteropFormatException(place, FormattableString.Invariant($"a text of {parts.Length} parts between points"), Expected);
        }

        using (Json(parts[0], "header", place, maxDepth))
        {
            return Json(parts[1], "payload", place, maxDepth);
        }
    }

    /// <summary>Reads the credential in the payload of a token: the claim <c>vc</c> (data model 1.1), else the payload itself.</summary>
    public static BadgeCredential Read(JsonElement payload, string token, JsonReading reading, JsonFields? owner, string name, int index, int nested = 1)
    {
        var hasClaim = payload.TryGetProperty("vc", out var claim) && claim.ValueKind == JsonValueKind.Object;
        var credential = BadgeParts.Credential(new BadgeObject(hasClaim ? claim : payload, reading, owner, name, index) { Tokens = nested });
        return (hasClaim ? WithClaims(credential, payload) : credential) with { Token = token };
    }

    // What is in the claims need not be in the credential again (VC data model 1.1, section 6.3.1).
    private static BadgeCredential WithClaims(BadgeCredential credential, JsonElement payload)
    {
        var subject = credential.Subjects is [{ Id: null } only] && Text(payload, "sub") is { } learner ? only with { Id = learner } : null;
        return credential with
        {
            Id = credential.Id ?? Text(payload, "jti"),
            Issuer = credential.Issuer ?? (Text(payload, "iss") is { } issuer ? new BadgeProfile { Id = issuer } : null),
            IssuanceDate = credential.Begins is null ? Time(payload, "nbf") : credential.IssuanceDate,
            ExpirationDate = credential.Ends is null ? Time(payload, "exp") : credential.ExpirationDate,
            Subjects = subject is null ? credential.Subjects : [subject],
        };
    }

    private static string? Text(JsonElement payload, string name) =>
        payload.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string? Time(JsonElement payload, string name) =>
        payload.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var seconds) ? BadgeTime.OfUnixSeconds(seconds) : null;

    private static JsonDocument Json(string part, string what, string place, int maxDepth)
    {
        try
        {
            var bytes = Base64Url.DecodeFromChars(part);
            if (!System.Text.Unicode.Utf8.IsValid(bytes))
            {
                throw new InteropFormatException(place, $"the {what} of the token is not valid UTF-8", Expected);
            }

            var json = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = maxDepth });
            if (json.RootElement.ValueKind == JsonValueKind.Object)
            {
                return json;
            }

            json.Dispose();
            throw new InteropFormatException(place, $"the {what} of the token is no JSON object", Expected);
        }
        catch (Exception exception) when (exception is FormatException and not InteropFormatException or JsonException)
        {
            throw new InteropFormatException(place, $"the {what} of the token can't be read ({JsonText.Short(part)})", Expected, exception);
        }
    }
}
