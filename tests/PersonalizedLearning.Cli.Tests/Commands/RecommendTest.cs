using System.Text.Json;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Cli.Tests.Commands;

public class RecommendTest
{
    private const string CommonCore = "data/frameworks/ccss-math-with-prerequisites.case.json";

    [SharedFact(CommonCore)]
    public void Recommend_OnCommonCore_GivesOnlyWhatIsReady()
    {
        using var folder = new TemporaryFolder();
        var file = SharedFiles.PathOf(CommonCore);
        using var package = JsonDocument.Parse(File.ReadAllBytes(file));
        var before = package.RootElement.GetProperty("CFAssociations").EnumerateArray()
            .Where(link => link.GetProperty("associationType").GetString() == "precedes")
            .ToLookup(link => Node(link, "destinationNodeURI"), link => Node(link, "originNodeURI"));
        var items = package.RootElement.GetProperty("CFItems").EnumerateArray().Select(item => item.GetProperty("identifier").GetString()!).ToList();
        string[] mastered = [.. items.Where(id => !before[id].Any() && before.Any(group => group.Contains(id))).Take(40)];
        var rows = mastered.SelectMany(id => Enumerable.Repeat($"ana,{id},1", 6));
        var evidence = folder.Write("e.csv", "learner,competency,correct\n" + string.Join('\n', rows) + "\n");

        var run = Plearn.Run("recommend", "-f", file, "-e", evidence, "--top", "20", "--format", "json");

        Assert.Equal(0, run.ExitCode);
        var recommended = run.Json.GetProperty("recommendations").EnumerateArray().ToList();
        Assert.Equal(20, recommended.Count);
        Assert.All(recommended, item =>
        {
            var id = item.GetProperty("competency").GetString()!;
            Assert.DoesNotContain(id, mastered);
            Assert.All(before[id], prerequisite => Assert.Contains(prerequisite, mastered));
            var reasons = item.GetProperty("reasons").EnumerateArray().ToList();
            Assert.NotEmpty(reasons);
            Assert.Equal(item.GetProperty("score").GetDouble(), reasons.Sum(reason => reason.GetProperty("contribution").GetDouble()), 1e-12);
        });

        static string Node(JsonElement link, string end) => link.GetProperty(end).GetProperty("identifier").GetString()!;
    }

    [Fact]
    public void Recommend_ByCode_EqualsByIdentifier()
    {
        string[] common = ["recommend", "-f", SampleFiles.Framework, "-j", SampleFiles.Journals, "-l", "ben", "-c", SampleFiles.Catalog, "--format", "json", "--goal"];

        var byCode = Plearn.Run([.. common, "RR.3"]);
        var byId = Plearn.Run([.. common, "ratio-tables"]);

        Assert.Equal(0, byCode.ExitCode);
        Assert.Equal(byId.Out, byCode.Out);
        Assert.Equal("equiv-models", byId.Json.GetProperty("recommendations")[0].GetProperty("competency").GetString());
        Assert.True(byId.Json.GetProperty("recommendations")[0].TryGetProperty("experience", out _));
    }

    [Fact]
    public void Json_HasTheMembersOfTheContract()
    {
        var json = Plearn.Run("recommend", "-f", SampleFiles.Framework, "-j", SampleFiles.Journals, "-l", "chiara", "-c", SampleFiles.Catalog, "--format", "json").Json;

        Assert.Equal("2026-09-07T08:00:00Z", json.GetProperty("asOf").GetString());
        Assert.Equal("chiara", json.GetProperty("learner").GetString());
        var item = json.GetProperty("recommendations")[0];
        Assert.All(["competency", "code", "experience", "kind", "score", "reasons", "prerequisites", "loss"], name => Assert.True(item.TryGetProperty(name, out _), name));
        Assert.All(["term", "value", "weight", "contribution"], name => Assert.True(item.GetProperty("reasons")[0].TryGetProperty(name, out _), name));
        Assert.True(item.GetProperty("kind").GetString() is "learn" or "review" or "assess");
        Assert.Equal(0, item.GetProperty("loss").GetDouble());
    }

    [Theory]
    [InlineData("table")]
    [InlineData("csv")]
    public void Recommend_InOtherFormats_NamesTheSameSteps(string format)
    {
        var run = Plearn.Run("recommend", "-f", SampleFiles.Framework, "-j", SampleFiles.Journals, "-l", "ben", "--goal", "ratio-tables", "--format", format);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("EQ.1", run.Out, StringComparison.Ordinal);
        if (format == "table")
        {
            Assert.All(run.Lines, line => Assert.True(line.Length <= 80, line));
        }
        else
        {
            Assert.Equal("learner,competency,code,experience,kind,score,loss,unlocks,predictedSuccess", run.Lines[0]);
        }
    }

    [Fact]
    public void Recommend_WhenTheGoalIsReached_SaysSo()
    {
        var run = Plearn.Run("recommend", "-f", SampleFiles.Framework, "-j", SampleFiles.Journals, "-l", "ben", "--goal", "frac-equal-sharing", "--as-of", "2026-03-15T00:00:00Z", "--format", "json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(0, run.Json.GetProperty("recommendations").GetArrayLength());
        Assert.Contains("goals-reached", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Recommend_WithoutOptions_ShowsAgainWhenTheRuleOfThePolicyFileSaysSo()
    {
        using var folder = new TemporaryFolder();
        var framework = folder.Write("edges.csv", "prerequisite,competency\nhalf,equivalent\n");
        var csv = folder.Write("e.csv", "learner,competency,correct,time\nana,half,1,2026-09-01T00:00:00Z\n");
        var policy = folder.Write("p.json", """{"policy":"latest","rule":{"cadence":{"staleAfter":"48:00:00"}}}""");

        Assert.Contains(",assess,", Plearn.Run("recommend", "-f", framework, "-e", csv, "-p", policy, "--as-of", "2026-09-03T00:00:00Z", "--format", "csv").Out, StringComparison.Ordinal);
        Assert.DoesNotContain(",assess,", Plearn.Run("recommend", "-f", framework, "-e", csv, "-p", "latest", "--as-of", "2026-09-03T00:00:00Z", "--format", "csv").Out, StringComparison.Ordinal);
    }
}
