using System.Text.Json;
using System.Text.RegularExpressions;

namespace PersonalizedLearning.Cli.Tests.Profiles;

/// <summary>The profile as each viewer may see it, and nothing beyond.</summary>
public sealed class ProfileCommandTest : IDisposable
{
    private static readonly string[] Lists =
    [
        "strengths", "needs", "gaps", "goals", "reflections", "interests", "aspirations", "motivations", "preferences", "story", "growthAreas", "supports", "options", "barriers", "requests", "grants",
    ];

    private readonly TemporaryFolder folder = new();
    private readonly string journal;

    public ProfileCommandTest() => journal = SaidJournal.In(folder);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Learner_SeesEverything()
    {
        var json = Profile("--format", "json").Json;

        Assert.Equal(("ben", "learner", "learning"), (Text(json.GetProperty("viewer"), "id"), Text(json.GetProperty("viewer"), "role"), Text(json.GetProperty("viewer"), "purpose")));
        Assert.Empty(json.GetProperty("withheld").EnumerateArray());
        Assert.All(Lists.Except(["reflections"]), name => Assert.True(json.GetProperty(name).GetArrayLength() > 0, name));
        var goal = Assert.Single(json.GetProperty("goals").EnumerateArray());
        Assert.Equal(("g1", "RR.3", "active", "2026-12-19T00:00:00Z"), (Text(goal, "goal"), Text(goal, "code"), Text(goal, "state"), Text(goal, "due")));
        Assert.InRange(goal.GetProperty("share").GetDouble(), 0, 1);
        Assert.Equal(["b1", "b2"], goal.GetProperty("benchmarks").EnumerateArray().Select(item => Text(item, "id")));
        Assert.Equal("Drawing helped", Text(goal.GetProperty("reflections")[0], "text"));
        Assert.Equal(("music", "drums most of all"), (Text(json.GetProperty("interests")[0], "tag"), Text(json.GetProperty("interests")[0], "note")));
        Assert.Equal("mr-hale", Text(json.GetProperty("requests")[0].GetProperty("answers")[0].GetProperty("by"), "id"));
        Assert.Equal(["mum", "mr-hale"], json.GetProperty("supports")[0].GetProperty("statedBy").EnumerateArray().Select(item => Text(item, "id")));
    }

    [Fact]
    public void Family_SeesWhatWasConsentedTo_AndTheNamesOfTheRest()
    {
        var run = Profile("--viewer", "mum", "--role", "family", "--purpose", "support", "--format", "json");

        Assert.Equal(
            ["evidence", "interests", "preferences", "supports", "advocacy", "agency", "demonstrations", "credit"],
            run.Json.GetProperty("withheld").EnumerateArray().Select(item => item.GetString()));
        Assert.Equal(
            ["strengths", "needs", "gaps", "goals", "reflections", "story", "growthAreas"],
            Lists.Where(name => run.Json.TryGetProperty(name, out _)));
        Assert.DoesNotContain("drums", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("table")]
    [InlineData("json")]
    [InlineData("html")]
    public void WhatIsWithheld_IsInNoFormat(string format)
    {
        var page = folder["page.html"];
        var run = Profile(["--viewer", "mum", "--role", "family", "--purpose", "support", .. format == "html" ? ["--html", page] : new[] { "--format", format }]);
        var text = format == "html" ? File.ReadAllText(page) : run.Out;

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("teaches", text, StringComparison.Ordinal);
        Assert.All(
            ["drums", "instruments", "cooking", "alone", "window", "Monday", "captions", "listen"],
            words => Assert.DoesNotContain(words, text, StringComparison.Ordinal));
    }

    [Fact]
    public void AsOf_EarlierThanAnEvent_DoesNotKnowIt()
    {
        var json = Profile("--as-of", "2026-06-02T08:00:30Z", "--format", "json").Json;

        Assert.Equal(1, json.GetProperty("interests").GetArrayLength());
        Assert.Empty(json.GetProperty("aspirations").EnumerateArray());
        Assert.Empty(json.GetProperty("story").EnumerateArray());
    }

    [Fact]
    public void Table_FitsEightyColumns_AndSaysWhatIsNotShown()
    {
        var own = Profile();
        var family = Profile("--viewer", "mum", "--role", "family", "--purpose", "support", "--name", "Ben");

        Assert.All(own.Lines.Concat(family.Lines), line => Assert.True(line.Length <= 80, line));
        Assert.All(["Where you stand", "9 other things build on it", "still open: A recipe for thirty", "mum (family): He teaches his sister to swim."], words => Assert.Contains(words, own.Out, StringComparison.Ordinal));
        Assert.DoesNotContain("Not shown here", own.Out, StringComparison.Ordinal);
        Assert.Contains("Where Ben stands", family.Out, StringComparison.Ordinal);
        Assert.Matches("Not shown here, as there is no consent for it: single results,\\s+interests", family.Out);
    }

    [Fact]
    public void School_ShowsEducatorsWhatTheyTeachBy()
    {
        Profile("--viewer", "mr-hale", "--role", "educator").AssertRefused("no-consent", "'mr-hale'");
        Assert.Equal(0, Profile("--viewer", "mr-hale", "--role", "educator", "--privacy", "school").ExitCode);
        var program = folder.Write("program.json", """
            {"format": "personalized-learning/program-rules", "version": 1, "privacy": {"withoutConsent": [{"role": "educator", "scopes": ["goals"]}], "consentBy": ["learner"]}}
            """);
        Assert.DoesNotContain("strengths", Profile("--viewer", "mr-hale", "--role", "educator", "--program", program, "--format", "json").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void WrongUse_IsRefused()
    {
        Profile("--viewer", "mum", "--role", "godmother").AssertRefused("--role is 'godmother'");
        Profile("--viewer", "mum", "--role", "family", "--purpose", "fun").AssertRefused("--purpose is 'fun'");
        Profile("--viewer", "mum").AssertRefused("--role");
        Profile("--viewer", "amara", "--role", "learner").AssertRefused("no-consent");
        Profile("--learner", "nobody").AssertRefused("--learner is 'nobody'");
        Profile("--html", folder["none/page.html"]).AssertRefused("no folder");
        Plearn.Run("profile", "--framework", SampleFiles.Framework).AssertRefused("no evidence");
        Plearn.Run("profile", "--framework", SampleFiles.Framework, "--journal", SampleFiles.Journals).AssertRefused("--learner");
    }

    [Fact]
    public void Help_HasExamples() => Assert.Contains("Examples:", Plearn.Run("profile", "--help").Out, StringComparison.Ordinal);

    [Fact]
    public void Page_AddressesWhoeverReadsIt()
    {
        Assert.Contains("<h1>Your profile</h1>", Page(), StringComparison.Ordinal);
        Assert.Contains("<h1>The profile of Ben</h1>", Page("--viewer", "mum", "--role", "family", "--purpose", "support", "--name", "Ben"), StringComparison.Ordinal);
        Assert.Equal(8, Regex.Count(Page(), "of \\d+ mastered"));
    }

    private string Page(params string[] further)
    {
        Assert.Equal(0, Profile([.. further, "--html", folder["page.html"]]).ExitCode);
        return File.ReadAllText(folder["page.html"]);
    }

    private Plearn Profile(params string[] further) => Plearn.Run(["profile", "--framework", SampleFiles.Framework, "--journal", journal, .. further]);

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
