using System.Text.Json;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Cli.Tests.Commands;

public class FrameworkCheckTest
{
    private const string CommonCore = "data/frameworks/ccss-math-with-prerequisites.case.json";
    private const string SmarterBalanced = "data/frameworks/smarter-balanced-math.case.json";

    [SharedFact(CommonCore)]
    public void Json_OfCommonCore_HasTheKnownCounts()
    {
        var run = Plearn.Run("framework", "check", SharedFiles.PathOf(CommonCore), "--format", "json");

        Assert.Equal(0, run.ExitCode);
        AssertCounts(run.Json, ("competencies", 746), ("hierarchyLinks", 746), ("prerequisites", 757), ("relatedLinks", 142), ("externalReferences", 0), ("longestPrerequisitePath", 30));
        Assert.Equal(0, run.Json.GetProperty("cycles").GetArrayLength());
        Assert.DoesNotContain(run.Json.GetProperty("diagnostics").EnumerateArray(), item => item.GetProperty("severity").GetString() == "error");
    }

    [SharedFact(SmarterBalanced)]
    public void Json_OfSmarterBalanced_HasTheKnownCountsAndProblems()
    {
        var run = Plearn.Run("framework", "check", SharedFiles.PathOf(SmarterBalanced), "--format", "json");

        Assert.Equal(0, run.ExitCode);
        AssertCounts(
            run.Json, ("competencies", 585), ("associations", 3368), ("hierarchyLinks", 570), ("relatedLinks", 1461), ("externalReferences", 2005),
            ("orphans", 15), ("prerequisites", 419));
        AssertCounts(run.Json.GetProperty("associationTypes"), ("isChildOf", 570), ("isRelatedTo", 1461), ("exactMatchOf", 914), ("precedes", 423));
        var codes = run.Json.GetProperty("diagnostics").EnumerateArray().CountBy(item => item.GetProperty("code").GetString()!).ToDictionary();
        Assert.Equal(2005, codes["dangling-association"]);
        Assert.Equal(1, codes["duplicate-association-identifier"]);
        Assert.Equal(15, codes["orphan"]);
    }

    [SharedTheory(SmarterBalanced)]
    [InlineData("ignore", 0)]
    [InlineData("soft", 419)]
    public void Precedes_IsTheCallersChoice(string meaning, int prerequisites)
    {
        var run = Plearn.Run("framework", "check", SharedFiles.PathOf(SmarterBalanced), "--precedes", meaning, "--format", "json");

        AssertCounts(run.Json, ("prerequisites", prerequisites), ("longestPrerequisitePath", 0));
    }

    [Fact]
    public void Check_OfOurFormat_CountsTheSample()
    {
        var run = Plearn.Run("framework", "check", SampleFiles.Framework, "--format", "json");

        Assert.Equal(0, run.ExitCode);
        AssertCounts(run.Json, ("competencies", 63), ("hierarchyLinks", 55), ("prerequisites", 94), ("longestPrerequisitePath", 10));
    }

    [Fact]
    public void Check_OfACycle_NamesItAndExitsWithFindings()
    {
        using var folder = new TemporaryFolder();
        var edges = folder.Write("edges.csv", "prerequisite,competency\na,b\nb,c\nc,a\nc,d\n");

        var json = Plearn.Run("framework", "check", edges, "--format", "json");
        var table = Plearn.Run("framework", "check", edges);

        Assert.Equal(1, json.ExitCode);
        var cycle = Assert.Single(json.Json.GetProperty("cycles").EnumerateArray());
        Assert.Equal(["a", "b", "c"], cycle.EnumerateArray().Select(item => item.GetString()!).Order(StringComparer.Ordinal));
        Assert.Equal(1, table.ExitCode);
        Assert.Contains("prerequisite-cycle", table.Out, StringComparison.Ordinal);
        Assert.All(table.Lines, line => Assert.True(line.Length <= 80, line));
    }

    [Fact]
    public void Csv_HasTheColumnsOfTheContract()
    {
        using var folder = new TemporaryFolder();

        var run = Plearn.Run("framework", "check", folder.Write("edges.csv", "prerequisite,competency\na,a\n"), "--format", "csv");

        Assert.Equal("code,severity,place,message", run.Lines[0]);
        Assert.StartsWith("self-prerequisite,error,", run.Lines[1], StringComparison.Ordinal);
    }

    private static void AssertCounts(JsonElement json, params (string Name, int Count)[] expected) =>
        Assert.All(expected, item => Assert.Equal(item.Count, json.GetProperty(item.Name).GetInt32()));
}
