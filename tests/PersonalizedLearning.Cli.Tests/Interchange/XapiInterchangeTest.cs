using System.Text.Json;

namespace PersonalizedLearning.Cli.Tests.Interchange;

public sealed class XapiInterchangeTest
{
    private const string Statements = """
        [{"id":"0f6f0b3e-0a53-4c3b-9df1-55e8c6d0a001","actor":{"mbox":"mailto:ana@example.org"},"verb":{"id":"http://adlnet.gov/expapi/verbs/scored"},"object":{"id":"https://example.org/q/1"},
          "result":{"score":{"raw":3,"min":0,"max":5}},"timestamp":"2026-03-02T09:15:00Z"},
         {"id":"0f6f0b3e-0a53-4c3b-9df1-55e8c6d0a002","actor":{"mbox":"mailto:ana@example.org"},"verb":{"id":"http://adlnet.gov/expapi/verbs/launched"},"object":{"id":"https://example.org/q/1"}},
         {"id":"0f6f0b3e-0a53-4c3b-9df1-55e8c6d0a003","actor":{"mbox":"mailto:okafor@example.org"},"verb":{"id":"http://adlnet.gov/expapi/verbs/voided"},
          "object":{"objectType":"StatementRef","id":"0f6f0b3e-0a53-4c3b-9df1-55e8c6d0a001"},"timestamp":"2026-03-03T09:15:00Z"}]
        """;

    private const string Profile = """
        {"format":"personalized-learning/xapi-profile","version":1,"competencies":[{"activity":"https://example.org/q/1","competencies":["half"]}]}
        """;

    private const string Course = """
        <courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
          <course id="https://example.org/course"><title><langstring lang="en">Fractions</langstring></title><description><langstring lang="en">Parts.</langstring></description></course>
          <au id="https://example.org/au" moveOn="Passed" masteryScore="0.8"><title><langstring lang="en">Quiz</langstring></title><description><langstring lang="en">A quiz.</langstring></description><url>q.html</url></au>
        </courseStructure>
        """;

    private const string Passed = """
        {"id":"0f6f0b3e-0a53-4c3b-9df1-55e8c6d0a001","actor":{"account":{"homePage":"https://lms.example.org","name":"ana"}},"verb":{"id":"http://adlnet.gov/expapi/verbs/passed"},"object":{"id":"https://example.org/au"},
         "result":{"success":true,"duration":"PT1M","score":{"scaled":0.9}},"timestamp":"2026-03-02T09:15:00Z",
         "context":{"registration":"0f6f0b3e-0a53-4c3b-9df1-55e8c6d0b001","contextActivities":{"category":[{"id":"https://w3id.org/xapi/cmi5/context/categories/cmi5"},{"id":"https://w3id.org/xapi/cmi5/context/categories/moveon"}]},
         "extensions":{"https://w3id.org/xapi/cmi5/context/extensions/sessionid":"s1"}}}
        """;

    [Fact]
    public void Import_OfStatements_WritesJournalsThatComeBackFromAnExport()
    {
        using var folder = new TemporaryFolder();
        var (statements, profile, first, second, exported) = (folder.Write("s.json", Statements), folder.Write("p.json", Profile), folder["first"], folder["second"], folder["out.json"]);

        var run = Plearn.Run("import", "xapi", statements, statements, "--profile", profile, "--out", first, "--format", "json");

        Assert.Equal(0, run.ExitCode);
        var counts = run.Json.GetProperty("counts");
        Assert.Equal((6, 1, 1, 1), (counts.GetProperty("statements").GetInt32(), counts.GetProperty("evidence").GetInt32(), counts.GetProperty("voidings").GetInt32(), counts.GetProperty("learners").GetInt32()));
        Assert.Equal(["verb-is-no-evidence", "repeated-statement"], run.Json.GetProperty("diagnostics").EnumerateArray().Select(item => item.GetProperty("code").GetString()));

        Assert.Equal(0, Plearn.Run("export", "xapi", "--journal", Path.Combine(first, "journals.jsonl"), "--xapi-version", "2.0", "--out", exported).ExitCode);
        Assert.All(JsonDocument.Parse(File.ReadAllText(exported)).RootElement.EnumerateArray(), item => Assert.Equal("2.0.0", item.GetProperty("version").GetString()));
        Assert.Equal(0, Plearn.Run("import", "xapi", exported, "--out", second).ExitCode);
        Assert.Equal(File.ReadAllText(Path.Combine(first, "journals.jsonl")), File.ReadAllText(Path.Combine(second, "journals.jsonl")));
    }

    [Fact]
    public void Import_OfConflict_IsAFinding()
    {
        using var folder = new TemporaryFolder();
        var (one, other) = (folder.Write("a.json", Statements), folder.Write("b.json", Statements.Replace("\"raw\":3", "\"raw\":4", StringComparison.Ordinal)));

        var run = Plearn.Run("import", "xapi", one, other, "--profile", folder.Write("p.json", Profile));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("conflicting-statement", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_OfCourse_DecidesMasteryAndWhatIsSatisfied()
    {
        using var folder = new TemporaryFolder();
        var (course, statements, made, journals) = (folder.Write("cmi5.xml", Course), folder.Write("s.json", Passed), folder["made"], folder["journals"]);

        Assert.Equal(0, Plearn.Run("import", "cmi5", course, "--out", made, "--report", folder["report.csv"]).ExitCode);
        Assert.Equal(0, Plearn.Run("import", "xapi", statements, "--profile", Path.Combine(made, "profile.json"), "--framework", Path.Combine(made, "framework.json"), "--out", journals).ExitCode);
        var mastery = Plearn.Run("mastery", "--framework", Path.Combine(made, "framework.json"), "--policy", Path.Combine(made, "policy.json"), "--journal", Path.Combine(journals, "journals.jsonl"), "--format", "csv");
        Assert.Contains(mastery.Lines, line => line.Contains("https://example.org/au,", StringComparison.Ordinal) && line.Contains("Passed", StringComparison.Ordinal));

        var withStatements = Plearn.Run("import", "cmi5", course, "--statements", statements, "--out", folder["decided"]);
        Assert.Equal(1, withStatements.ExitCode);
        Assert.Contains("not-initialized", withStatements.Error, StringComparison.Ordinal);
        var satisfied = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder["decided"], "satisfied.json"))).RootElement.GetProperty("registrations")[0];
        Assert.True(satisfied.GetProperty("satisfied").GetBoolean());
        Assert.Equal(0.9, satisfied.GetProperty("units")[0].GetProperty("score").GetDouble());

        var exported = folder["out.jsonl"];
        var export = Plearn.Run(
            "export", "xapi", "--journal", journals, "--framework", Path.Combine(made, "framework.json"), "--policy", Path.Combine(made, "policy.json"), "--lines", "--home-page", "https://school.example.org", "--out", exported);
        Assert.Equal(0, export.ExitCode);
        Assert.Equal(2, File.ReadLines(exported).Count());
        Assert.Contains("verbs/mastered", File.ReadLines(exported).Last(), StringComparison.Ordinal);
    }

    [Fact]
    public void Commands_OfBadInput_RefuseInOneLine()
    {
        using var folder = new TemporaryFolder();
        var statements = folder.Write("s.json", Statements);

        Plearn.Run("import", "xapi", folder["nowhere.json"]).AssertRefused("there is no such file");
        Plearn.Run("import", "xapi", folder.Write("bad.json", "[{")).AssertRefused("bad.json");
        Plearn.Run("import", "xapi", statements, "--profile", folder.Write("p.json", "{}")).AssertRefused("p.json");
        Plearn.Run("import", "cmi5", folder.Write("x.xml", "<a/>")).AssertRefused("courseStructure");
        Plearn.Run("export", "xapi", "--journal", folder.Write("j.jsonl", string.Empty), "--home-page", "school", "--out", folder["o.json"]).AssertRefused("--home-page");
        Plearn.Run("export", "xapi", "--journal", folder.Write("j.jsonl", string.Empty), "--policy", "highest", "--out", folder["o.json"]).AssertRefused("--framework");
        Plearn.Run("export", "xapi", "--journal", folder.Write("j.jsonl", string.Empty), "--xapi-version", "3", "--out", folder["o.json"]).AssertRefused("--xapi-version");
    }
}
