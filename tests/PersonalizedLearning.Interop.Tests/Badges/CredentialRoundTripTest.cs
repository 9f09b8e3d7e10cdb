using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Interop.Tests.Badges;

public sealed class CredentialRoundTripTest
{
    private const string Folder = "data/badges";

    [SharedFact(Folder)]
    public void EveryJsonFile_WrittenAgain_IsAnEqualDocument()
    {
        var files = Directory.EnumerateFiles(SharedFiles.PathOf(Folder), "*", SearchOption.AllDirectories).Where(IsJsonCredential).ToList();

        // 36 of the validator, simple.1ob, a list of statuses, 5 of CLR 2.0; no file is left out.
        Assert.Equal(43, files.Count);
        foreach (var file in files)
        {
            var bytes = File.ReadAllBytes(file);
            var result = CredentialReader.Read(bytes);

            Assert.True(BadgeFixture.AreEqual(bytes, BadgeFixture.Write(result.Credential)), file);
            Assert.Equal(result.Credential, CredentialReader.Read(BadgeFixture.Write(result.Credential)).Credential);
        }
    }

    [SharedFact(Folder)]
    public void EveryToken_WrittenAgain_IsTheSameText()
    {
        foreach (var file in Directory.EnumerateFiles(SharedFiles.PathOf(Folder), "*.jwt", SearchOption.AllDirectories))
        {
            var credential = CredentialReader.ReadFile(file).Credential;

            Assert.NotEqual(CredentialKind.Other, credential.Kind);
            Assert.Equal(File.ReadAllText(file).Trim(), System.Text.Encoding.UTF8.GetString(BadgeFixture.Write(credential)));
        }
    }

    // Gotcha 21: type and subject single or in a list, issuer a text or an object, both context versions.
    [Fact]
    public void OddForms_WrittenAgain_AreAsTheyWere()
    {
        var result = BadgeFixture.Read(BadgeFixture.Odd);

        Assert.True(BadgeFixture.AreEqual(BadgeFixture.Bytes(BadgeFixture.Odd), BadgeFixture.Write(result.Credential)));
        Assert.Equal("https://example.org/issuer", result.Credential.Issuer!.Id);
        Assert.Equal("7", Assert.Single(result.Credential.Subjects[0].Results).Value);
        Assert.Equal(2.5, result.Credential.Subjects[0].CreditsEarned);
        Assert.Equal(
            ["null-member", "number-expected", "text-expected", "unknown-member", "unusable-value"],
            result.Diagnostics.Select(item => item.Code).Where(code => code is "number-expected" or "null-member" or "text-expected" or "unknown-member" or "unusable-value").Distinct().Order());
    }

    // Gotcha 21.
    [Theory]
    [InlineData("https://www.w3.org/2018/credentials/v1", "issuanceDate", "expirationDate")]
    [InlineData("https://www.w3.org/ns/credentials/v2", "validFrom", "validUntil")]
    public void DataModel_OfEitherVersion_GivesTheTimes(string context, string begin, string end)
    {
        var credential = BadgeFixture.Read($$"""{"@context":["{{context}}"],"type":"OpenBadgeCredential","{{begin}}":"2024-01-01T00:00:00Z","{{end}}":"2025-01-01T00:00:00+01:00"}""").Credential;

        Assert.Equal("2024-01-01T00:00:00Z", credential.Begins);
        Assert.Equal("2025-01-01T00:00:00+01:00", credential.Ends);
        Assert.Equal(CredentialKind.Achievement, credential.Kind);
    }

    private static bool IsJsonCredential(string file) =>
        !file.Contains("schemas", StringComparison.Ordinal) && (Path.GetExtension(file) is ".json" or ".1ob" || Path.GetFileName(file) == "testlist");
}
