using System.Text.Json;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Cli.Tests.Commands;

/// <summary>What <c>plearn recommend</c> is asked besides what to do next, and how it refuses what makes no sense.</summary>
public sealed class RecommendQuestionsTest : IDisposable
{
    private static readonly string[] Ben = ["recommend", "-f", SampleFiles.Framework, "-j", SampleFiles.Journals, "-l", "ben", "-c", SampleFiles.Catalog];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Explain_AddsWhatWouldTurnTheChoice_AndLeavesTheChoiceAsItIs()
    {
        var plain = Ask("--format", "json").Json.GetProperty("recommendations").EnumerateArray().ToList();
        var explained = Ask("--format", "json", "--explain").Json.GetProperty("recommendations").EnumerateArray().ToList();

        Assert.Equal(plain.Select(Name), explained.Select(Name));
        Assert.All(plain, item => Assert.False(item.TryGetProperty("explanation", out _)));
        Assert.All(explained, item => Assert.All(
            ["resolved", "evidence", "weightChanges", "estimateChanges"], member => Assert.Equal(JsonValueKind.Array, item.GetProperty("explanation").GetProperty(member).ValueKind)));
        Assert.Equal(Name(explained[1]), Name(explained[0].GetProperty("explanation").GetProperty("runnerUp")));
    }

    [Fact]
    public void WhyNot_OfWhatIsBlocked_NamesWhatIsMissing()
    {
        var findings = Ask("--why-not", "RR.3", "--format", "json").Json.GetProperty("reasons").EnumerateArray().ToList();

        var finding = Assert.Single(findings);
        Assert.Equal("blocked", finding.GetProperty("reason").GetString());
        Assert.NotEmpty(finding.GetProperty("missing").EnumerateArray());
        Assert.Contains("RR.3 waits for ", Ask("--why-not", "RR.3").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void IfMastered_TakesTheBestAway_AndLeavesTheRest()
    {
        var best = Name(Ask("--format", "json").Json.GetProperty("recommendations")[0]);
        var then = Ask("--if-mastered", best, "--format", "json").Json;

        Assert.Equal(best, Name(then.GetProperty("goesOut")[0]));
        Assert.DoesNotContain(best, then.GetProperty("changed").GetProperty("recommendations").EnumerateArray().Select(Name));
        Assert.Contains(best, then.GetProperty("actual").GetProperty("recommendations").EnumerateArray().Select(Name));
    }

    [Fact]
    public void Selector_ByName_AnswersInItsPlace()
    {
        var run = Ask("--selector", "fixed-sequence", "--format", "json");

        Assert.All(run.Json.GetProperty("recommendations").EnumerateArray(), item => Assert.Equal("fixed-sequence", item.GetProperty("reasons")[0].GetProperty("term").GetString()));
    }

    [Fact]
    public void Log_GrowsByALineForEachDecision_ThatCanBeRead()
    {
        var log = folder["decisions.jsonl"];
        Ask("--log", log);
        Ask("--log", log, "--seed", "7");

        using var stream = File.OpenRead(log);
        var decisions = LearningJson.ReadDecisions(stream);
        Assert.Equal([1UL, 7UL], decisions.Select(decision => decision.Seed));
        Assert.All(decisions, decision => Assert.Equal(("recommender", 5), (decision.Selector, decision.Top)));
        Assert.Equal(decisions[0].Items, decisions[1].Items);
        Assert.Equal(decisions[0].Inputs, decisions[1].Inputs);
    }

    [Fact]
    public void CoreRequirement_IsOnTheWay_BesideTheGoals()
    {
        var core = folder.Write("core.json", """{"format": "personalized-learning/core-requirement", "version": 1, "id": "core", "title": "Core", "competencies": ["dec-compare"]}""");
        var without = Ask("--goal", "RR.3", "--why-not", "dec-compare", "--format", "json").Json.GetProperty("reasons")[0].GetProperty("reason").GetString();
        var with = Ask("--goal", "RR.3", "--core", core, "--why-not", "dec-compare", "--format", "json").Json.GetProperty("reasons")[0].GetProperty("reason").GetString();

        Assert.Equal("outsideGoals", without);
        Assert.NotEqual("outsideGoals", with);
    }

    [Theory]
    [InlineData("--interest 'music=2'", "--interest", "music=2", "0 to 1")]
    [InlineData("--selector nothing", "--selector", "nothing", "zpdes")]
    [InlineData("--selector zpdes --options x.json", "--selector", "--options")]
    [InlineData("--why-not nothing", "--why-not", "nothing")]
    [InlineData("--why-not RR.3 --selector random", "--why-not", "random", "recommender")]
    [InlineData("--why-not RR.3 --format csv", "csv", "json")]
    [InlineData("--why-not RR.3 --if-mastered RR.3", "--why-not", "--if-mastered")]
    [InlineData("--if-mastered nothing", "--if-mastered", "nothing")]
    [InlineData("--if-void nothing", "nothing", "does not stand")]
    [InlineData("--if-dropped RR.3", "goal")]
    [InlineData("--minutes -5", "--minutes", "-5")]
    [InlineData("--top 0", "--top", "0")]
    [InlineData("--core none.json", "none.json")]
    [InlineData("--due soon", "--due", "soon")]
    [InlineData("--log missing/decisions.jsonl", "missing")]
    public void Refused_SaysWhat(string arguments, params string[] saying) => Plearn.Run([.. Ben, .. arguments.Replace("'", string.Empty, StringComparison.Ordinal).Split(' ')]).AssertRefused(saying);

    private static Plearn Ask(params string[] further)
    {
        var run = Plearn.Run([.. Ben, .. further]);
        Assert.True(run.ExitCode == 0, run.Error);
        return run;
    }

    private static string Name(JsonElement item) => item.GetProperty("competency").GetString()!;
}
