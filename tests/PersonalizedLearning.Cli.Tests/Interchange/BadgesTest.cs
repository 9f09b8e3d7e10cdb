using System.Text.Json;
using PersonalizedLearning.Interop;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Cli.Tests.Interchange;

public class BadgesTest
{
    private static readonly string[] School = ["--issuer-id", "https://school.example", "--issuer-name", "Our school"];

    [Fact]
    public void Export_WritesACredentialForEachCompetencyMastered_AndImportReadsThemAsPriorLearning()
    {
        using var folder = new TemporaryFolder();
        var export = Plearn.Run(["export", "badges", "-f", SampleFiles.Framework, "-j", SampleFiles.Journals, .. School, "--digest", "--out", folder["badges"]]);
        var files = Directory.GetFiles(folder["badges"], "*.json");

        Assert.Equal(0, export.ExitCode);
        Assert.Equal(57, files.Length);
        Assert.All(files, file => Assert.True(CredentialDigest.Verify(File.ReadAllBytes(file), File.ReadAllText(file + ".digest").Trim())));

        var import = Plearn.Run(["import", "badges", .. files, "-f", SampleFiles.Framework, "--out", folder["prior"], "--format", "json"]);

        Assert.Equal(0, import.ExitCode);
        Assert.Equal("""{"files":57,"credentials":57,"evidence":57,"awards":0,"learners":3}""", Compact(import.Json.GetProperty("counts")));
        var mastery = Plearn.Run("mastery", "-f", SampleFiles.Framework, "-j", folder["prior"], "--format", "json");
        Assert.Equal(57, mastery.Json.GetProperty("learners").EnumerateArray().Sum(learner => learner.GetProperty("competencies").EnumerateArray().Count(item => item.GetProperty("evidenceCount").GetInt32() == 1)));
    }

    [Fact]
    public void Clr_IsARecordALearner_WithTheIdentityHashed()
    {
        using var folder = new TemporaryFolder();
        var export = Plearn.Run(["export", "clr", "-f", SampleFiles.Framework, "-j", SampleFiles.Journals, "--learner", "amara", .. School, "--salt", "pepper", "--data-model", "version1", "--out", folder["clr"]]);

        Assert.Equal(0, export.ExitCode);
        var file = Assert.Single(Directory.GetFiles(folder["clr"]));
        Assert.DoesNotContain("amara", File.ReadAllText(file), StringComparison.Ordinal);
        Assert.Equal(1, Plearn.Run("import", "badges", file, "-f", SampleFiles.Framework).ExitCode);
        var import = Plearn.Run("import", "badges", file, "-f", SampleFiles.Framework, "--learner", "amara", "--format", "json");
        Assert.Equal(0, import.ExitCode);
        Assert.Equal(27, import.Json.GetProperty("counts").GetProperty("evidence").GetInt32());
        Assert.DoesNotContain("learner-not-confirmed", import.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Award_ComesBackToItsOwnIssuer()
    {
        using var folder = new TemporaryFolder();
        var award = new CreditAward
        {
            Id = EventId.From("credit:fractions:1"),
            Learner = LearnerId.From("ana"),
            Author = Author.Of("head", PersonRole.Administrator),
            Occurred = Plearn.Now,
            Rule = "fractions",
            RuleVersion = 2,
            Credits = 0.5,
            Competencies = [Competencies.CompetencyId.From("frac-unit")],
            Evidence = default,
        };
        var journal = folder.Write("ana.jsonl", LearningJson.WriteEvent(award) + "\n");
        var rules = folder.Write("rules.json", Rules());
        Plearn.Run(["export", "badges", "-f", SampleFiles.Framework, "-j", journal, "--credit-rules", rules, .. School, "--show", "records", "--out", folder["badges"]]);
        var file = Assert.Single(Directory.GetFiles(folder["badges"]));

        var import = Plearn.Run("import", "badges", file, "-f", SampleFiles.Framework, "--own-issuer", "https://school.example", "--out", folder["back"]);

        Assert.Equal(0, import.ExitCode);
        Assert.Equal(File.ReadAllText(journal), File.ReadAllText(Path.Combine(folder["back"], "journals.jsonl")));
        Assert.Contains("\"creditsAvailable\": 1", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Fact]
    public void Import_ReportsWhatItDoesNotTake()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("badge.json", """
            {"@context":["https://www.w3.org/ns/credentials/v2","https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],"id":"urn:1","type":["VerifiableCredential","OpenBadgeCredential"],
             "issuer":"https://example.org","validFrom":"2020-01-01T00:00:00Z","validUntil":"2021-01-01T00:00:00Z","credentialSubject":{"id":"did:example:1","type":["AchievementSubject"],
             "achievement":{"id":"urn:a","type":["Achievement"],"name":"N","description":"D","criteria":{},"alignment":[{"type":["Alignment"],"targetName":"x","targetUrl":"https://example.org/x","targetCode":"AS.3","targetFramework":"Ours"}]}}}
            """);
        var report = folder["report.csv"];

        var none = Plearn.Run("import", "badges", file, "-f", SampleFiles.Framework, "--format", "csv", "--report", report);
        var taken = Plearn.Run("import", "badges", file, "-f", SampleFiles.Framework, "--framework-name", "Ours", "--awarded-as", "correct", "--format", "csv");
        var expired = Plearn.Run("import", "badges", file, "-f", SampleFiles.Framework, "--as-of", "2026-09-07T08:00:00Z", "--format", "csv");

        Assert.Equal((0, "evidence,0"), (none.ExitCode, none.Lines[3]));
        Assert.Contains("no-outcome", File.ReadAllText(report), StringComparison.Ordinal);
        Assert.Equal((0, "evidence,1"), (taken.ExitCode, taken.Lines[3]));
        Assert.Equal(1, expired.ExitCode);
    }

    [Fact]
    public void WrongOptions_AreRefused()
    {
        using var folder = new TemporaryFolder();
        var badge = folder.Write("badge.json", "{}");
        var profile = folder.Write("issuer.json", """{"name":"Our school"}""");
        string[] export = ["export", "badges", "-f", SampleFiles.Framework, "-j", SampleFiles.Journals, "--out", folder["x"]];

        Plearn.Run(export).AssertRefused("--issuer-id");
        Plearn.Run([.. export, "--issuer-name", "Our school"]).AssertRefused("--issuer-id");
        Plearn.Run([.. export, .. School, "--issuer", profile]).AssertRefused("said twice");
        Plearn.Run([.. export, "--issuer", profile]).AssertRefused("no identifier");
        Plearn.Run([.. export, .. School, "--show", "all"]).AssertRefused("--show", "counts");
        Plearn.Run([.. export, .. School, "--salt", " "]).AssertRefused("--salt");
        Plearn.Run("import", "badges", badge, "-f", SampleFiles.Framework, "--awarded-as", "good").AssertRefused("--awarded-as");
        Plearn.Run("import", "badges", SampleFiles.Framework + "x", "-f", SampleFiles.Framework).AssertRefused("no such file");
        Assert.False(Directory.Exists(folder["x"]));
    }

    [Fact]
    public void Issuer_MayBeAProfile()
    {
        using var folder = new TemporaryFolder();
        var profile = folder.Write("issuer.json", """{"id":"https://school.example","type":["Profile"],"name":"Our school","address":{"type":["Address"],"addressLocality":"Bern"}}""");

        var run = Plearn.Run("export", "clr", "-f", SampleFiles.Framework, "-j", SampleFiles.Journals, "--learner", "ben", "--issuer", profile, "--out", folder["clr"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("\"addressLocality\": \"Bern\"", File.ReadAllText(Directory.GetFiles(folder["clr"])[0]), StringComparison.Ordinal);
    }

    private static string Rules()
    {
        using var stream = new MemoryStream();
        LearningJson.WriteCreditRules(stream, [new CreditRule { Id = "fractions", Version = 2, Credits = 1, Requirement = new MemberRule(Competencies.CompetencyId.From("frac-unit")) }]);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Compact(JsonElement value) => JsonSerializer.Serialize(value);
}
