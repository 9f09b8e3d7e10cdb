using System.Text.Json;

namespace PersonalizedLearning.Cli.Tests.Commands;

/// <summary>Plans proposed and agreed on by those who may, in a journal file that keeps all else as it is.</summary>
public sealed class PlanProposeTest : IDisposable
{
    private static readonly string[] Planned = ["--framework", SampleFiles.Framework, "--goal", "RR.3", "--minutes", "600"];

    private readonly PlanStory story = new();

    public void Dispose() => story.Dispose();

    [Fact]
    public void Propose_Terms_AddsOneLine_AndTellsWhoIsMissing()
    {
        var before = story.Text;

        var run = story.Propose(PlanStory.MyTerms, "mine", "--reason", "for the science fair", "--format", "json");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith(before, story.Text, StringComparison.Ordinal);
        Assert.Single(story.Text[before.Length..].TrimEnd('\n').Split('\n'));
        Assert.Equal(("ben", "mine", "mine", "open"), (Text(run, "learner"), Text(run, "plan"), Text(run, "proposal"), Text(run, "state")));
        Assert.Equal(JsonValueKind.Null, run.Json.GetProperty("version").ValueKind);
        Assert.Equal(["goal", "path", "pace", "place", "time", "demonstration"], run.Json.GetProperty("decisions").EnumerateArray().Select(item => item.GetString()));
        Assert.Equal("ben", Assert.Single(run.Json.GetProperty("agreedBy").EnumerateArray()).GetProperty("id").GetString());
        Assert.Equal("educator", Assert.Single(run.Json.GetProperty("missing").EnumerateArray()).GetProperty("role").GetString());
        Assert.Equal("agreement-by-too-few", run.Json.GetProperty("reason").GetProperty("code").GetString());
        Assert.NotEmpty(run.Json.GetProperty("difference").GetProperty("changes").EnumerateArray());
    }

    [Fact]
    public void Propose_WithoutTerms_IsWhatThePlannerFinds_WithTheCoreRequirement()
    {
        var program = story.Write("program.json", """
            {"format": "personalized-learning/program-rules", "version": 1,
             "core": {"format": "personalized-learning/core-requirement", "version": 1, "id": "grade-6", "competencies": ["frac-equal-sharing"]}}
            """);

        var run = story.Plan("propose", ["--by", "mr-hale", "--role", "educator", "--program", program, "--format", "json", .. Planned]);

        Assert.Equal(0, run.ExitCode);
        var changes = run.Json.GetProperty("difference").GetProperty("changes").EnumerateArray().Select(change => (change.GetProperty("part").GetString(), change.GetProperty("subject").GetString())).ToList();
        Assert.Contains(("outcome", "frac-equal-sharing"), changes);
        Assert.Contains(("outcome", "ratio-tables"), changes);
        Assert.Contains(("step", "equiv-models"), changes);
        Assert.Contains("\"madeBy\":\"the planner", story.Text, StringComparison.Ordinal);

        story.Plan("propose", "--by", "mr-hale", "--role", "educator", "--program", program, "--terms", story.Write("terms.json", PlanStory.MyTerms)).AssertRefused("core-dropped", "frac-equal-sharing");
    }

    [Fact]
    public void Propose_TheSameTwice_ChangesNothing()
    {
        var first = story.Plan("propose", ["--by", "mr-hale", "--role", "educator", .. Planned]);
        var text = story.Text;

        var second = story.Plan("propose", ["--by", "mr-hale", "--role", "educator", .. Planned]);

        Assert.Equal((0, first.Out), (second.ExitCode, second.Out));
        Assert.Equal(text, story.Text);
    }

    [Fact]
    public void Counter_ClosesWhatItAnswers_AndAgreementMakesAVersion()
    {
        var proposal = PlanStory.ProposalIn(story.Plan("propose", ["--by", "mr-hale", "--role", "educator", .. Planned]));

        Assert.Equal(0, story.Propose(PlanStory.MyTerms, "mine", "--answers", proposal).ExitCode);

        story.Agree(proposal, "ben", "learner").AssertRefused("proposal-closed", "countered");
        var agreed = story.Agree("mine", "mr-hale", "educator", "--format", "json");
        Assert.Equal((0, proposal, "agreed", 1), (agreed.ExitCode, Text(agreed, "plan"), Text(agreed, "state"), agreed.Json.GetProperty("version").GetInt32()));
        Assert.False(agreed.Json.TryGetProperty("reason", out _));
    }

    [Fact]
    public void Agree_OfTooFew_IsTold()
    {
        var program = story.Write("program.json", """
            {"format": "personalized-learning/program-rules", "version": 1,
             "agency": {"defaults": [{"decision": "goal", "role": "learner", "level": "coDecides"}, {"decision": "goal", "role": "educator", "level": "coDecides"},
                                     {"decision": "goal", "role": "family", "level": "coDecides"}]}}
            """);
        var terms = """{"format": "personalized-learning/plan-terms", "version": 1, "outcomes": ["ratio-tables"]}""";
        Assert.Equal(0, story.Propose(terms, "mine", "--program", program).ExitCode);

        var run = story.Agree("mine", "mr-hale", "educator", "--program", program);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("It is not agreed on yet: the family is missing.", run.Out, StringComparison.Ordinal);
        Assert.Contains("It is agreed on: version 1 of the plan.", story.Agree("mine", "mum", "family", "--program", program).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("declined", "educator", "--decline", "Too much for a week")]
    [InlineData("withdrawn", "learner", "--withdraw", "--reason", "I thought again")]
    [InlineData("open", "mentor", "--opinion", "Looks good")]
    public void Agree_ByOtherMeans_IsThatEvent(string state, string role, params string[] means)
    {
        story.Propose(PlanStory.MyTerms, "mine");

        var run = story.Agree("mine", role == "learner" ? "ben" : "somebody", role, [.. means, "--format", "json"]);

        Assert.Equal((0, state), (run.ExitCode, Text(run, "state")));
        Assert.Contains(means[^1], story.Text.TrimEnd('\n').Split('\n')[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_FitEightyColumns()
    {
        story.ProposeLater();

        Assert.All(
            [story.Plan("diff", "--framework", SampleFiles.Framework), story.Agree("later", "dad", "family", "--opinion", string.Join(' ', Enumerable.Repeat("fine", 60)))],
            run => Assert.All(run.Lines, line => Assert.True(line.Length <= 80, line)));
    }

    [Fact]
    public void JournalWithoutLastLineEnd_GetsALineOfItsOwn()
    {
        File.WriteAllText(story.Journal, story.Text.TrimEnd('\n'));
        var before = story.Text;

        Assert.Equal(0, story.Propose(PlanStory.MyTerms, "mine").ExitCode);

        Assert.StartsWith(before + "\n{", story.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void OtherLearnersOfTheFile_StayAsTheyAre()
    {
        var other = File.ReadAllText(Path.Combine(SampleFiles.Journals, "amara.jsonl"));
        File.WriteAllText(story.Journal, "\r\n" + other + "\n" + story.Text);
        var before = story.Text;

        story.AgreeOnMine();

        Assert.StartsWith(before, story.Text, StringComparison.Ordinal);
        Assert.Equal(2, story.Text[before.Length..].TrimEnd('\n').Split('\n').Length);
    }

    [Fact]
    public void LateEvent_ThatUndoesALaterOne_IsAFinding()
    {
        Assert.Equal(0, story.Propose(PlanStory.MyTerms, "mine", "--at", "2026-09-07T08:00:00Z").ExitCode);
        Assert.Equal(0, story.Agree("mine", "mr-hale", "educator", "--at", "2026-09-09T08:00:00Z").ExitCode);

        var run = story.Agree("mine", "ben", "learner", "--withdraw", "--at", "2026-09-08T08:00:00Z");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("proposal-closed", run.Error, StringComparison.Ordinal);
        Assert.Contains("It was taken back.", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Refused_IsOneLine_AndNothingIsWritten()
    {
        story.AgreeOnMine();
        var before = File.ReadAllBytes(story.Journal);

        story.Propose(PlanStory.LaterTerms, "stranger", "--by", "max", "--role", "peer").AssertRefused();
        story.Plan("propose", "--by", "max", "--role", "administrator", "--terms", story.Write("t.json", PlanStory.LaterTerms)).AssertRefused("not-allowed", "'max'");
        story.Plan("propose", "--by", "max", "--role", "learner", "--terms", story.Write("t.json", PlanStory.LaterTerms)).AssertRefused("--by is 'max'", "expected 'ben'");
        story.Propose(PlanStory.MyTerms, "again", "--plan", "mine").AssertRefused("no-change");
        story.Propose(PlanStory.LaterTerms, "mine").AssertRefused("conflicting-event");
        story.Propose(PlanStory.LaterTerms, "late", "--plan", "nothing").AssertRefused("--plan is 'nothing'", "'mine'");
        story.Propose(PlanStory.LaterTerms, "late", "--answers", "nothing").AssertRefused("--answers is 'nothing'");
        story.Propose("""{"format": "personalized-learning/plan-terms", "version": 1}""", "empty").AssertRefused("empty.json");
        story.Agree("mine", "mum", "family").AssertRefused("proposal-closed");
        story.Agree("nothing", "mum", "family").AssertRefused("--proposal is 'nothing'");
        story.Agree("mine", "mum", "family", "--opinion", "a", "--decline", "b").AssertRefused("expected one");
        story.Agree("mine", "mum", "family", "--reason", "a").AssertRefused("--withdraw");
        story.Agree("mine", "mum", "godmother").AssertRefused("--role is 'godmother'", "family");

        Assert.Equal(before, File.ReadAllBytes(story.Journal));
    }

    [Fact]
    public void Input_ThatIsNotThere_IsRefused()
    {
        story.Plan("propose", "--by", "ben", "--role", "learner").AssertRefused("nothing to propose", "--terms");
        story.Plan("propose", "--by", "ben", "--role", "learner", "--goal", "RR.3").AssertRefused("--framework");
        story.Plan("propose", ["--by", "ben", "--role", "learner", "--terms", story.Write("t.json", PlanStory.MyTerms), .. Planned]).AssertRefused("--terms and --goal");
        story.Plan("propose", "--by", "ben", "--role", "learner", "--terms", story["none.json"]).AssertRefused("no such file");
        Plearn.Run("plan", "propose", "--journal", SampleFiles.Journals, "--learner", "ben", "--by", "ben", "--role", "learner", "--terms", story.Write("t.json", PlanStory.MyTerms)).AssertRefused("is a folder");
        Plearn.Run("plan", "agree", "--journal", story["none.jsonl"], "--learner", "ben", "--by", "ben", "--role", "learner", "--proposal", "p").AssertRefused("no such file");
        Plearn.Run("plan", "agree", "--learner", "ben", "--by", "ben", "--role", "learner", "--proposal", "p").AssertRefused("--journal");
    }

    [Fact]
    public void JournalInUse_IsRefused()
    {
        using var held = new FileStream(story.Journal, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        story.Propose(PlanStory.MyTerms, "mine").AssertRefused(story.Journal);
    }

    [Theory]
    [InlineData("propose", "--terms")]
    [InlineData("agree", "--opinion")]
    [InlineData("diff", "--html")]
    public void Help_HasExamples(string command, string option)
    {
        var run = Plearn.Run("plan", command, "--help");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Examples:", run.Out, StringComparison.Ordinal);
        Assert.Contains(option, run.Out, StringComparison.Ordinal);
    }

    private static string? Text(Plearn run, string name) => run.Json.GetProperty(name).GetString();
}
