using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Cli.Tests.Commands;

public sealed class FeedbackTest : IDisposable
{
    private const string Consent =
        """{"kind":"consentGrant","id":"c1","learner":"ana","author":{"id":"ana","role":"learner"},"recorded":"2026-06-01T00:00:00Z","scopes":["mastery","evidence"],"purpose":"support","audience":"family","person":"mr-lopez","expires":"2026-08-01T00:00:00Z"}""";

    private readonly TemporaryFolder folder = new();

    private string Framework => folder.Write("edges.csv", "prerequisite,competency\nhalf,equivalent\n");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Page_ShowsWhatTheCommandPrints()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "feedback.md")).ReplaceLineEndings("\n");
        var line = page.Split('\n').Single(line => line.StartsWith("plearn feedback", StringComparison.Ordinal));
        var files = new Dictionary<string, string> { ["framework.json"] = SampleFiles.Framework, ["journals"] = SampleFiles.Journals, ["catalog.json"] = SampleFiles.Catalog };

        var run = Plearn.Run([.. line.Split(' ').Skip(1).Select(word => files.GetValueOrDefault(word, word))]);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(page.Split("```text\n")[1].Split("```")[0], run.Out.ReplaceLineEndings("\n"));
        Assert.All(run.Lines, text => Assert.True(text.Length <= 80, text));
    }

    [Fact]
    public void UnknownAudience_IsRefused_NamingThoseThereAre() =>
        Feedback("teacher", Journal()).AssertRefused("--audience is 'teacher'; expected one of learner, educator, family.");

    [Theory]
    [InlineData("educator", "mr-lopez", "2026-06-10T00:00:00Z", "no-consent: 'mr-lopez' as educator may not see")]
    [InlineData("family", "aunt", "2026-06-10T00:00:00Z", "no-consent: 'aunt' as family may not see")]
    [InlineData("family", "mr-lopez", "2026-08-10T00:00:00Z", "consent-expired: 'mr-lopez' as family may not see")]
    [InlineData("learner", "bo", "2026-06-10T00:00:00Z", "no-consent: 'bo' as learner may not see")]
    public void WithoutConsent_IsRefused_AndNothingIsWritten(string audience, string viewer, string asOf, string saying)
    {
        var file = Journal();
        var before = File.ReadAllText(file);

        Feedback(audience, file, "--viewer", viewer, "--as-of", asOf, "--give").AssertRefused(saying);

        Assert.Equal(before, File.ReadAllText(file));
    }

    [Fact]
    public void School_LetsEducatorsSee_AndFamiliesOnlyByConsent()
    {
        var file = Journal();

        Assert.Equal(0, Feedback("educator", file, "--privacy", "school").ExitCode);
        Feedback("family", file, "--viewer", "aunt", "--privacy", "school").AssertRefused("no-consent");
    }

    [Fact]
    public void Family_WithConsent_ReadsTheirWords_InTheirLanguage()
    {
        string[] asked = ["--viewer", "mr-lopez", "--as-of", "2026-06-10T00:00:00Z", "--name", "Ana"];

        Assert.Contains("- Ana has mastered “half”. 2 new results show it.", Feedback("family", Journal(), asked).Out, StringComparison.Ordinal);
        Assert.Contains("- Ana hat „half“ gemeistert. Das zeigen 2 neue Ergebnisse.", Feedback("family", Journal(), [.. asked, "--language", "de"]).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_HasTheMembersOfTheContract()
    {
        var json = Feedback("learner", Journal(), "--format", "json", "--as-of", "2026-06-10T00:00:00Z").Json;

        Assert.Equal(("ana", "learner", 0), (json.GetProperty("learner").GetString(), json.GetProperty("audience").GetString(), json.GetProperty("withheld").GetInt32()));
        var item = json.GetProperty("items")[0];
        Assert.All(["code", "part", "scope", "subject", "at", "isNew", "count", "evidence", "decision", "next"], name => Assert.True(item.TryGetProperty(name, out _), name));
        Assert.Equal("masteryAchieved", item.GetProperty("code").GetString());
        Assert.Equal("learn", item.GetProperty("next").GetProperty("code").GetString());
        var text = json.GetProperty("text");
        Assert.All(["language", "title", "opening", "sections", "closing"], name => Assert.True(text.TryGetProperty(name, out _), name));
        Assert.StartsWith("You have mastered", text.GetProperty("sections")[0].GetProperty("paragraphs")[0].GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Give_RecordsIt_SoThatTheNextTimeTellsWhatChangedSince()
    {
        var file = Journal();
        string[] asked = ["--viewer", "mr-lopez", "--give", "--by", "ms-okafor", "--as-of"];

        var first = Feedback("family", file, [.. asked, "2026-06-10T00:00:00Z"]);
        var again = Feedback("family", file, [.. asked, "2026-06-10T00:00:00Z"]);
        var next = Feedback("family", file, [.. asked, "2026-06-20T00:00:00Z"]);

        Assert.Equal([0, 0, 0], new[] { first, again, next }.Select(run => run.ExitCode));
        Assert.Contains("has mastered", first.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("has mastered", next.Out, StringComparison.Ordinal);
        var given = File.ReadAllLines(file).Where(line => line.Contains("feedbackGiven", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, given.Count);
        Assert.Contains("\"author\":{\"id\":\"ms-okafor\",\"role\":\"educator\"}", given[0], StringComparison.Ordinal);
        Assert.Contains("\"since\":\"2026-06-10T00:00:00Z\"", given[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Give_ToAFolder_IsRefused() =>
        Plearn.Run("feedback", "--audience", "learner", "-f", SampleFiles.Framework, "-j", SampleFiles.Journals, "-l", "ben", "--give").AssertRefused("--give adds to one journal; expected one --journal FILE.");

    [Fact]
    public void WrongUse_SaysWhatWasExpected()
    {
        var file = Journal();
        var texts = folder.Write("fr.json", """{"language":"fr"}""");

        Feedback("learner", file, "--language", "xx").AssertRefused("--language is 'xx'; expected one of en, de, or a file of texts.");
        Feedback("learner", file, "--language", texts).AssertRefused("fr.json: Text '", "is missing");
        Feedback("learner", file, "--since", "2027-01-01T00:00:00Z").AssertRefused("--since is 2027-01-01T00:00:00Z; expected an instant that is not after");
        Feedback("learner", file, "--privacy", "school", "--program", "rules.json").AssertRefused("--privacy and --program are both there");
        Feedback("learner", file, "--format", "table").AssertRefused("--format is 'table'; expected one of text, json.");
        Feedback("learner", file, "--viewer", " ").AssertRefused("--viewer: ");
    }

    private Plearn Feedback(string audience, string journal, params string[] further) => Plearn.Run(["feedback", "--audience", audience, "-f", Framework, "-j", journal, "-p", "latest", .. further]);

    private string Journal() => folder.Write("ana.jsonl", $$$"""
        {{{Consent}}}
        {"kind":"evidence","id":"e1","learner":"ana","occurred":"2026-06-02T09:00:00Z","recorded":"2026-06-02T10:00:00Z","competencies":["half"],"outcome":{"type":"correct","correct":true}}
        {"kind":"evidence","id":"e2","learner":"ana","occurred":"2026-06-03T09:00:00Z","recorded":"2026-06-03T10:00:00Z","competencies":["half"],"outcome":{"type":"score","value":5,"max":5}}
        """);
}
