using PersonalizedLearning.Interop.Tests.Badges;

namespace PersonalizedLearning.Interop.Tests.Fuzzing;

/// <summary>Credentials as JSON, tokens and images, damaged: what is read is written as an equal document, and is read again as the same.</summary>
internal static class CredentialFuzz
{
    public static FuzzedReader Reader { get; } = new(
        "credentials",
        () =>
        [
            BadgeFixture.Bytes(BadgeFixture.Odd),
            BadgeFixture.Bytes(BadgeFixture.Token(BadgeFixture.Odd)),
            BadgeFixture.Bytes(BadgeFixture.Odd),
            CredentialFilesTest.Png(BadgeFixture.Bytes(BadgeFixture.Odd), isCompressed: true),
            CredentialFilesTest.Png(BadgeFixture.Bytes(BadgeFixture.Odd)),
            BadgeFixture.Bytes($"<svg xmlns:o=\"https://purl.imsglobal.org/ob/v3p0\"><o:credential><![CDATA[{BadgeFixture.Odd}]]></o:credential></svg>"),
        ],
        Read)
    {
        Tokens = ["\"type\":null,", "\"issuer\":[{}],", "\"result\":{},", "\"endorsement\":[{}],", "\"verifiableCredential\":[\"e30.e30.\"],", "\"@context\":\"{\",", "\"proof\":[[]],"],
    };

    private static string? Read(byte[] input)
    {
        var result = CredentialReader.Read(input);
        var written = BadgeFixture.Write(result.Credential);
        if (result.Credential != CredentialReader.Read(written).Credential)
        {
            return "the credential is another one when it is read again";
        }

        // Of members that stand twice the last counts, and that is told; of two documents the last members are compared.
        return input is not [(byte)'{', ..] || result.Diagnostics.Any(item => item.Code == "duplicate-member") || BadgeFixture.AreEqual(input, written)
            ? null
            : "a value of the document is not in what was written";
    }
}
