using System.Text.Json;
using NodaTime;
using PersonalizedLearning.Testing;
using PersonalizedLearning.Testing.Schemas;

namespace PersonalizedLearning.Interop.Tests.Badges;

public sealed class CredentialCheckTest
{
    private const string Validator = "data/badges/1edtech-validator";
    private const string Clr = "data/badges/1edtech-clr20";
    private const string BadgeSchema = "data/badges/schemas/ob_v3p0_achievementcredential_schema.json";

    private static readonly Instant Day = Instant.FromUtc(2026, 9, 7, 8, 0);

    /// <summary>Files that name their error, with what is found: the code of the error, and where it is.</summary>
    private static readonly Dictionary<string, (string Code, string Place)> NamedErrors = new(StringComparer.Ordinal)
    {
        ["simple-err-context"] = ("context-missing", "$.@context"),
        ["simple-err-credential-subject-achievement-result-description-type"] = ("unexpected-type", "$.credentialSubject.achievement.resultDescription[2].type"),
        ["simple-err-credential-subject-identifier-type"] = ("unexpected-type", "$.credentialSubject.identifier[0].type"),
        ["simple-err-credential-subject-profile-type"] = ("unexpected-type", "$.credentialSubject.source.type"),
        ["simple-err-credential-subject-result-type"] = ("unexpected-type", "$.credentialSubject.result[1].type"),
        ["simple-err-credential-subject-type"] = ("unexpected-type", "$.credentialSubject.type"),
        ["simple-err-evidence-type"] = ("unexpected-type", "$.evidence[1].type"),
        ["simple-err-expired"] = ("expired", "$"),
        ["simple-err-issued"] = ("not-yet-valid", "$"),
        ["simple-err-issuer"] = ("missing-member", "$.issuer"),
        ["simple-err-issuer-otheridentifier-type"] = ("unexpected-type", "$.issuer.otherIdentifier[1].type"),
        ["simple-err-issuer-parentorg-type"] = ("unexpected-type", "$.issuer.parentOrg.type"),
        ["simple-err-issuer-type"] = ("unexpected-type", "$.issuer.type"),
        ["simple-err-proof-method"] = ("verification-method-unusable", "$.proof[0].verificationMethod"),
        ["simple-err-proof-method-no-scheme"] = ("verification-method-unusable", "$.proof[0].verificationMethod"),
        ["simple-err-proof-method-unknown-did-method"] = ("verification-method-unusable", "$.proof[0].verificationMethod"),
        ["simple-err-proof-method-unknown-scheme"] = ("verification-method-unusable", "$.proof[0].verificationMethod"),
        ["simple-err-type"] = ("credential-type-missing", "$.type"),
    };

    // What is wrong with these shows only by cryptography, or where somebody elsewhere is asked.
    private static readonly Dictionary<string, string> BeyondReach = new(StringComparer.Ordinal)
    {
        ["simple-err-proof-value"] = "proof-not-verified",
        ["endorsement-err-schema-status-refresh"] = "status-not-checked",
        ["credential-status-revoked"] = "status-not-checked",
    };

    [SharedFact(Validator)]
    public void FilesWithNamedErrors_AreFoundOutByCodeAndPlace()
    {
        var found = Directory.GetFiles(SharedFiles.PathOf(Validator), "*-err-*.json").Select(file => Path.GetFileNameWithoutExtension(file)!).ToHashSet();

        Assert.Equal(found.Order(), NamedErrors.Keys.Concat(BeyondReach.Keys.Where(name => name.Contains("-err-", StringComparison.Ordinal))).Order());
        foreach (var (name, (code, place)) in NamedErrors)
        {
            var diagnostics = Read($"{Validator}/{name}.json").Diagnostics;
            Assert.True(diagnostics.Any(item => item.Code == code && item.Place == place && item.Severity == DiagnosticSeverity.Error), $"{name}: {string.Join("\n", diagnostics)}");
        }
    }

    [SharedFact(Validator)]
    public void FilesWhoseErrorsAreBeyondReach_SayWhatWasNotDone()
    {
        foreach (var (name, code) in BeyondReach)
        {
            var diagnostics = Read($"{Validator}/{name}.json").Diagnostics;
            Assert.Contains(diagnostics, item => item.Code == code && item.Severity == DiagnosticSeverity.Info);
        }
    }

    [SharedFact(Validator, Clr)]
    public void ValidFiles_HaveNoErrors()
    {
        var files = Directory.GetFiles(SharedFiles.PathOf(Validator), "*.json").Concat(Directory.GetFiles(SharedFiles.PathOf(Clr), "*.json"))
            .Where(file => !file.Contains("-err-", StringComparison.Ordinal) && Path.GetFullPath(file) != Path.GetFullPath(SharedFiles.PathOf(Validator + "/simple-noproof.json"))).ToList();

        Assert.Equal(17, files.Count);
        Assert.All(files, file => Assert.DoesNotContain(CredentialReader.ReadFile(file).Diagnostics, item => item.Severity == DiagnosticSeverity.Error));
    }

    // Without an achievement it is not valid, although its name does not say so.
    [SharedFact(Validator)]
    public void FileWithoutProof_HasNoAchievementEither() =>
        Assert.Equal("$.credentialSubject.achievement", Assert.Single(Read($"{Validator}/simple-noproof.json").Diagnostics, item => item.Severity == DiagnosticSeverity.Error).Place);

    // The schema says nothing of proofs: where it refuses a credential otherwise, there is an error of these codes, and nowhere else.
    [JsonSchemaFact(Validator, BadgeSchema)]
    public void Errors_AgreeWithTheOfficialSchema()
    {
        string[] bySchema = ["unexpected-type", "missing-member", "date-unreadable", "credential-type-missing", "context-missing"];
        var credentials = Directory.GetFiles(SharedFiles.PathOf(Validator), "*.json").Select(file => (File: file, Result: CredentialReader.ReadFile(file)))
            .Where(item => item.Result.Credential.Kind != CredentialKind.Endorsement && !item.Result.Credential.Context.Contains("https://www.w3.org/2018/credentials/v1")).ToList();
        var problems = JsonSchemas.ValidateEach(BadgeSchema, credentials.Select(item => File.ReadAllBytes(item.File)));
        for (var index = 0; index < credentials.Count; index++)
        {
            var errors = credentials[index].Result.Diagnostics.Where(item => bySchema.Contains(item.Code)).ToList();
            Assert.True((errors.Count > 0) == IsRefused(problems[index]), $"{credentials[index].File}: {problems[index]} {string.Join("; ", errors)}");
        }
    }

    // Gotcha 20: the official example.
    [SharedFact(Validator + "/complete.json")]
    public void CompleteExample_NamesALevelOfAnotherDescription_Warned()
    {
        var result = Read($"{Validator}/complete.json");

        var warning = Assert.Single(result.Diagnostics, item => item.Code == "level-of-other-description");
        Assert.Equal("$.credentialSubject.result[1].achievedLevel", warning.Place);
        Assert.Equal(["D", "C", "B", "A"], result.Credential.Subjects[0].Achievements[0].ResultDescriptions[0].AllowedValues);
        Assert.Equal("4", result.Credential.Subjects[0].Achievements[0].ResultDescriptions[1].RubricLevels[0].Points);
    }

    // Gotcha 22.
    [SharedFact(Clr + "/complex.json", Clr + "/simple.json")]
    public void AssociationsOfRecords_PointToAchievements()
    {
        var complex = Read($"{Clr}/complex.json");
        var subject = Assert.Single(complex.Credential.Subjects);

        Assert.Equal(CredentialKind.Clr, complex.Credential.Kind);
        Assert.Equal(5, subject.Associations.Count);
        Assert.Equal(6, subject.Credentials.Count);

        // The example itself names three achievements that it does not hold.
        Assert.Equal(
            ["$.credentialSubject.association[2].targetId", "$.credentialSubject.association[3].targetId", "$.credentialSubject.association[4].sourceId"],
            complex.Diagnostics.Where(item => item.Code == "dangling-association").Select(item => item.Place));
        var changed = complex.Credential with { Subjects = [subject with { Associations = [subject.Associations[0] with { TargetId = subject.Credentials[0].Id }] }] };
        Assert.Equal("$.credentialSubject.association[0].targetId", Assert.Single(CredentialCheck.Of(changed), item => item.Code == "dangling-association").Place);
        Assert.DoesNotContain(Read($"{Clr}/simple.json").Diagnostics, item => item.Code == "dangling-association");
    }

    [Theory]
    [InlineData("2010-01-01T00:00:00Z", "2030-01-01T00:00:00Z", null)]
    [InlineData("2010-01-01T00:00:00Z", "2026-09-07T08:00:00Z", null)]
    [InlineData("2026-09-07T08:00:00Z", null, null)]
    [InlineData("2026-09-07T08:00:00.000000001Z", null, "not-yet-valid")]
    [InlineData("2010-01-01T00:00:00Z", "2026-09-07T09:59:59+02:00", "expired")]
    [InlineData("2010-01-01T00:00:00", null, "date-unreadable")]
    public void Validity_IsLookedAtAsOfAnInstant(string begin, string? end, string? code)
    {
        var credential = BadgeFixture.Read(BadgeFixture.Odd).Credential with { ValidFrom = begin, ValidUntil = end };

        Assert.Equal(code, CredentialCheck.Of(credential, Day).Select(item => item.Code).FirstOrDefault(item => item is "not-yet-valid" or "expired" or "date-unreadable"));
        Assert.DoesNotContain(CredentialCheck.Of(credential), item => item.Code is "not-yet-valid" or "expired");
    }

    [Theory]
    [InlineData("https://example.org/issuer#key-1", true)]
    [InlineData("did:key:z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi", true)]
    [InlineData("did:web:example.org#0", true)]
    [InlineData("did:key:abc", false)]
    [InlineData("did:key:z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hw0", false)]
    [InlineData("did:key:", false)]
    [InlineData("did:", false)]
    [InlineData("key-1", false)]
    [InlineData("https://example.org/issuer#z6MkjZRZv3aez3", false)]
    public void VerificationMethod_IsLookedAtWithoutAsking(string method, bool isUsable) => Assert.Equal(isUsable, VerificationMethod.ProblemOf(method) is null);

    [Fact]
    public void Words_OutsideTheVocabularies_AreWarned()
    {
        var odd = BadgeFixture.Odd.Replace("\"RawScore\"", "\"Marks\"", StringComparison.Ordinal).Replace("\"Completed\"", "\"Done\"", StringComparison.Ordinal).Replace("\"CFItem\"", "\"ext:Own\"", StringComparison.Ordinal);

        Assert.Equal(
            ["$.credentialSubject.achievement.resultDescription[0].resultType", "$.credentialSubject.result[0].status"],
            BadgeFixture.Read(odd).Diagnostics.Where(item => item.Code == "word-unknown").Select(item => item.Place));
    }

    // A single proof is valid by the data model, although this schema wants a list.
    private static bool IsRefused(string problems) =>
        problems.Length > 0 && JsonDocument.Parse(problems).RootElement.EnumerateArray().Any(problem => problem.GetProperty("instancePath").GetString() != "/proof");

    private static CredentialReadResult Read(string name) => CredentialReader.ReadFile(SharedFiles.PathOf(name), asOf: Day);
}
