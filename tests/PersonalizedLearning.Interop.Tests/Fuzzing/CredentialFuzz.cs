using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
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
            BadgeFixture.Bytes(BadgeFixture.Award),
            CredentialFilesTest.Png(BadgeFixture.Bytes(BadgeFixture.Odd), isCompressed: true),
            CredentialFilesTest.Png(BadgeFixture.Bytes(BadgeFixture.Odd)),
            BadgeFixture.Bytes($"<svg xmlns:o=\"https://purl.imsglobal.org/ob/v3p0\"><o:credential><![CDATA[{BadgeFixture.Odd}]]></o:credential></svg>"),
        ],
        Read)
    {
        Tokens = ["\"type\":null,", "\"issuer\":[{}],", "\"result\":{},", "\"endorsement\":[{}],", "\"verifiableCredential\":[\"e30.e30.\"],", "\"@context\":\"{\",", "\"proof\":[[]],"],
    };

    private static readonly CompetencyFramework Framework = CompetencyFramework.CreateBuilder("f", "Mathematics").Add("a", "A")
        .Add(new ProficiencyScale("s", 0, 1, [new("Low", 0, true)])).Build().Framework;

    private static readonly CredentialImportOptions Options = new() { OwnIssuers = ["https://example.org/issuer"], AddressOf = _ => "https://example.org/5", AwardedOutcome = Outcome.Correct(true) };

    private static string? Read(byte[] input)
    {
        var result = CredentialReader.Read(input);
        var written = BadgeFixture.Write(result.Credential);
        if (result.Credential != CredentialReader.Read(written).Credential)
        {
            return "the credential is another one when it is read again";
        }

        var mapped = CredentialImport.Map([result.Credential], Framework, Options);
        if (mapped.Journals.Count == 0 && mapped.Diagnostics.Count == 0 && result.Credential.Subjects.Any(subject => subject.Achievements.Count > 0))
        {
            return "nothing came of an achievement, and nothing was told";
        }

        // Of members that stand twice the last counts, and that is told; of two documents the last members are compared.
        return input is not [(byte)'{', ..] || result.Diagnostics.Any(item => item.Code == "duplicate-member") || BadgeFixture.AreEqual(input, written)
            ? null
            : "a value of the document is not in what was written";
    }
}
