using System.Text;
using System.Text.Json;

namespace PersonalizedLearning.Interop.Tests.Badges;

/// <summary>Credentials by which tests are made, and how they are read and written.</summary>
internal static class BadgeFixture
{
    /// <summary>A credential with hardly anything as by default: other forms, unknown members, values of the wrong kind.</summary>
    public const string Odd = """
        {
          "@context": ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json", {"x": "https://example.org/x"}],
          "id": "https://example.org/credentials/1",
          "type": ["VerifiableCredential", "OpenBadgeCredential"],
          "issuer": "https://example.org/issuer",
          "validFrom": "2024-05-31T12:00:00Z",
          "image": "https://example.org/image.png",
          "name": null,
          "x": {"deep": [1, 2.50, true, null, "é 😀"]},
          "credentialSubject": [{
            "id": "did:example:1",
            "type": "AchievementSubject",
            "creditsEarned": "2.5",
            "identifier": {"type": ["IdentityObject"], "identityHash": "ann", "identityType": "systemId", "hashed": false},
            "achievement": {
              "id": "urn:uuid:0f1a2b3c-0000-4000-8000-000000000001",
              "type": "Achievement",
              "name": "Fractions", "description": "Adds fractions", "criteria": "https://example.org/criteria",
              "tag": "mathematics",
              "alignment": {"type": "Alignment", "targetName": "Fractions", "targetUrl": "https://example.org/5", "targetType": "CFItem"},
              "resultDescription": [{
                "id": "urn:rd:1", "type": ["ResultDescription"], "name": "Points", "resultType": "RawScore", "valueMin": 0, "valueMax": "10",
                "rubricCriterionLevel": [{"id": "urn:level:1", "type": ["RubricCriterionLevel"], "name": "Low", "points": 4}]
              }]
            },
            "result": [{"type": "Result", "resultDescription": "urn:rd:1", "value": 7, "achievedLevel": "urn:level:1", "status": "Completed"}]
          }],
          "evidence": {"type": ["Evidence"], "narrative": 5},
          "credentialStatus": [{"id": "https://example.org/status", "type": ["StatusList"], "statusListIndex": "94567"}],
          "refreshService": [],
          "proof": {"type": "DataIntegrityProof", "proofValue": "z1"},
          "endorsement": ["no object"]
        }
        """;

    /// <summary>An award of credit, as this library writes one.</summary>
    public const string Award = """
        {
          "@context": ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
          "type": ["VerifiableCredential", "OpenBadgeCredential"],
          "issuer": {"id": "https://example.org/issuer", "type": ["Profile"]},
          "awardedDate": "2024-05-30T12:00:00Z",
          "validFrom": "2024-05-31T12:00:00Z",
          "credentialSubject": {
            "type": ["AchievementSubject"], "creditsEarned": 0.5,
            "identifier": [{"type": "IdentityObject", "identityHash": "ann", "identityType": "systemId", "hashed": false}],
            "achievement": {"id": "urn:a", "type": ["Achievement"], "name": "Credit", "description": "Credit", "criteria": {"narrative": "Mastery"}}
          },
          "personalizedlearning:award": {
            "id": "credit:1", "rule": "fractions", "ruleVersion": 2, "occurred": "2024-05-30T12:00:00Z", "sequence": 1,
            "competencies": ["a"], "evidence": ["e"], "author": {"person": "head", "role": "administrator"}
          }
        }
        """;

    public static byte[] Bytes(string json) => Encoding.UTF8.GetBytes(json);

    public static CredentialReadResult Read(string json) => CredentialReader.Read(Bytes(json));

    public static byte[] Write(BadgeCredential credential)
    {
        using var stream = new MemoryStream();
        CredentialWriter.Write(stream, credential);
        return stream.ToArray();
    }

    /// <summary>Whether two documents say the same, whatever the order of their members.</summary>
    public static bool AreEqual(byte[] first, byte[] second)
    {
        using var left = JsonDocument.Parse(first);
        using var right = JsonDocument.Parse(second);
        return JsonElement.DeepEquals(left.RootElement, right.RootElement);
    }

    /// <summary>A compact token of JSON; its signature is none.</summary>
    public static string Token(string payload, string header = """{"alg":"ES256","typ":"JWT"}""") =>
        $"{Segment(header)}.{Segment(payload)}.{Segment("signature")}";

    public static string Segment(string text) => System.Buffers.Text.Base64Url.EncodeToString(Bytes(text));
}
