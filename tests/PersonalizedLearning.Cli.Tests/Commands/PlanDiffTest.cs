namespace PersonalizedLearning.Cli.Tests.Commands;

/// <summary>How versions and proposals of a plan differ, for whoever may see plans.</summary>
public sealed class PlanDiffTest : IDisposable
{
    private readonly PlanStory story = new();

    public PlanDiffTest() => story.ProposeLater();

    public void Dispose() => story.Dispose();

    [Fact]
    public void Json_ComparesWhatHoldsWithWhatIsProposed()
    {
        var json = story.Plan("diff", "--format", "json").Json;

        Assert.Equal((1, "mine"), (json.GetProperty("from").GetProperty("version").GetInt32(), json.GetProperty("from").GetProperty("proposal").GetString()));
        Assert.Equal("later", json.GetProperty("to").GetProperty("proposal").GetString());
        Assert.Equal(["path", "pace", "place", "time", "demonstration"], json.GetProperty("decisions").EnumerateArray().Select(item => item.GetString()));
        var changes = json.GetProperty("changes").EnumerateArray().Select(change => $"{change.GetProperty("kind").GetString()} {change.GetProperty("part").GetString()} {change.GetProperty("subject").GetString()}").ToList();
        Assert.Contains("added step equiv-generate", changes);
        Assert.Contains("removed step ratio-tables", changes);
        Assert.Contains("changed minutes equiv-models", changes);
        Assert.Contains("changed pace ", changes);
        Assert.Equal("later", json.GetProperty("standing").GetProperty("proposal").GetString());
    }

    [Fact]
    public void Csv_HasARowForEachChange()
    {
        var json = story.Plan("diff", "--format", "json").Json;
        var csv = story.Plan("diff", "--format", "csv");

        Assert.Equal("learner,plan,from,to,kind,part,subject,before,after,decision", csv.Lines[0]);
        Assert.Equal(json.GetProperty("changes").GetArrayLength(), csv.Lines.Count - 1);
        Assert.Contains("ben,mine,1,later,changed,minutes,equiv-models,30,45,path", csv.Lines);
    }

    [Fact]
    public void Table_SaysItInWords()
    {
        var text = story.Plan("diff", "--framework", SampleFiles.Framework).Out;

        Assert.All(
            ["+ New step: Making equal fractions (EQ.2): 20 minutes [path]", "- No step any more: Ratio tables", "45 minutes (before: 30)", "How fast: 60 minutes a week (before: 100 minutes a week) [pace]",
             "place open (before: library)", "opinion        mum (family): Slower is fine with us.", "a teacher is missing."],
            words => Assert.Contains(words, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("0", "1", "no plan", "version 1")]
    [InlineData("later", "1", "proposal later", "version 1")]
    [InlineData("mine", "mine", "version 1", "version 1")]
    public void FromAndTo_NameVersionsAndProposals(string from, string to, string one, string other) =>
        Assert.Contains($"from {one} to {other}", story.Plan("diff", "--from", from, "--to", to).Out, StringComparison.Ordinal);

    [Fact]
    public void SameTwice_IsNoChange()
    {
        var run = story.Plan("diff", "--from", "1", "--to", "mine", "--format", "csv");

        Assert.Equal(0, run.ExitCode);
        Assert.Single(run.Lines);
    }

    [Fact]
    public void Viewer_WithoutConsent_IsRefused()
    {
        story.Plan("diff", "--viewer", "mum", "--role", "family").AssertRefused("no-consent", "'mum'", "Plan");
        Assert.Equal(0, story.Plan("diff", "--viewer", "mr-hale", "--role", "educator", "--privacy", "school").ExitCode);
        File.AppendAllText(story.Journal, """
            {"kind":"consentGrant","id":"c1","learner":"ben","author":{"id":"ben","role":"learner"},"recorded":"2026-09-01T08:00:00Z","scopes":["plan"],"purpose":"support","audience":"family","expires":"2026-10-01T00:00:00Z"}

            """);
        Assert.Equal(0, story.Plan("diff", "--viewer", "mum", "--role", "family", "--purpose", "support").ExitCode);
        story.Plan("diff", "--viewer", "mum", "--role", "family", "--purpose", "support", "--as-of", "2026-10-02T00:00:00Z").AssertRefused("consent-expired");
    }

    [Fact]
    public void Names_ThatAreNotKnown_AreRefused()
    {
        story.Plan("diff", "--from", "7").AssertRefused("--from is '7'", "from 0 to 1");
        story.Plan("diff", "--to", "nothing").AssertRefused("--to is 'nothing'", "'later'");
        story.Plan("diff", "--plan", "nothing").AssertRefused("--plan is 'nothing'", "'mine'");
        story.Plan("diff", "--viewer", "mum").AssertRefused("--role");
        story.Plan("diff", "--role", "family").AssertRefused("--viewer");
        story.Plan("diff", "--purpose", "fun").AssertRefused("--purpose is 'fun'", "support");
        story.Plan("diff", "--privacy", "school", "--program", "p.json").AssertRefused("--program and --privacy");
        story.Propose(PlanStory.LaterTerms, "other");
        story.Plan("diff").AssertRefused("2 plans", "'mine'", "'other'");
        Assert.Equal(0, story.Plan("diff", "--plan", "later").ExitCode);
    }
}
