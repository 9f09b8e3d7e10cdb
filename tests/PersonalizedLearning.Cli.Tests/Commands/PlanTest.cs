using System.Text.Json;

namespace PersonalizedLearning.Cli.Tests.Commands;

public sealed class PlanTest : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Json_HasTheMembersOfTheContract()
    {
        var json = Plan("--minutes", "100", "--format", "json").Json;

        Assert.Equal("ben", json.GetProperty("learner").GetString());
        Assert.All(["learner", "steps", "minutes", "value", "bound", "gap", "unreachable"], name => Assert.True(json.TryGetProperty(name, out _), name));
        Assert.All(["competency", "code", "minutes", "startsAfter"], name => Assert.True(json.GetProperty("steps")[0].TryGetProperty(name, out _), name));
        var unreached = Assert.Single(json.GetProperty("unreachable").EnumerateArray());
        Assert.Equal(("ratio-tables", "minutes"), (unreached.GetProperty("competency").GetString(), unreached.GetProperty("reason").GetString()));
        Assert.Equal(30, unreached.GetProperty("missingMinutes").GetInt32());
        Assert.InRange(json.GetProperty("minutes").GetInt32(), 0, 100);
        Assert.InRange(json.GetProperty("value").GetDouble(), 0, json.GetProperty("bound").GetDouble());
    }

    [Fact]
    public void Plan_OfEnoughMinutes_IsAnOrderThatReachesTheGoal()
    {
        var run = Plan("--minutes", "130", "--format", "json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal((1, 0, 130), (run.Json.GetProperty("value").GetDouble(), run.Json.GetProperty("gap").GetDouble(), run.Json.GetProperty("minutes").GetInt32()));
        Assert.Empty(run.Json.GetProperty("unreachable").EnumerateArray());
        var done = new HashSet<string>();
        foreach (var step in run.Json.GetProperty("steps").EnumerateArray())
        {
            Assert.All(step.GetProperty("startsAfter").EnumerateArray(), before => Assert.Contains(before.GetString()!, done));
            done.Add(step.GetProperty("competency").GetString()!);
        }

        Assert.Contains("ratio-tables", done);
    }

    [Theory]
    [InlineData("table")]
    [InlineData("csv")]
    public void Plan_InOtherFormats_NamesTheSameSteps(string format)
    {
        var run = Plan("--format", format);

        Assert.Equal(0, run.ExitCode);
        Assert.All(["FR.5", "EQ.1", "FR.6", "EQ.2", "RR.2", "RR.3"], code => Assert.Contains(code, run.Out, StringComparison.Ordinal));
        if (format == "table")
        {
            Assert.All(run.Lines, line => Assert.True(line.Length <= 80, line));
        }
        else
        {
            Assert.Equal("learner,step,competency,code,experience,minutes,startsAfter,goals", run.Lines[0]);
            Assert.Equal(7, run.Lines.Count);
        }
    }

    [Fact]
    public void Explain_SaysWhyEachStepIsThereAndWhatWouldReachTheRest()
    {
        var run = Plan("--minutes", "100", "--explain");

        Assert.Equal(0, run.ExitCode);
        Assert.All(run.Lines, line => Assert.True(line.Length <= 80, line));
        Assert.Contains("EQ.1 leads to RR.3, can start at once and takes 20 minutes.", run.Out, StringComparison.Ordinal);
        Assert.Contains("RR.3 is not reached; 30 more minutes would do.", run.Out, StringComparison.Ordinal);
        Assert.Contains("No other choice of steps does more", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-09-06", 0)]
    [InlineData("2026-09-08", 40)]
    [InlineData("2026-09-17T08:00:00Z", 130)]
    public void Due_WithMinutesADay_SaysWhatCannotBeReachedInTime(string due, int most)
    {
        var run = Plan("--due", due, "--per-day", "20", "--format", "json");

        Assert.Equal(0, run.ExitCode);
        Assert.InRange(run.Json.GetProperty("minutes").GetInt32(), 0, most);
        Assert.Equal(most < 130, run.Json.GetProperty("unreachable").EnumerateArray().Any(goal => goal.GetProperty("reason").GetString() == "due"));
        Assert.Equal(0, run.Json.GetProperty("gap").GetDouble());
    }

    [Fact]
    public void Due_InThePast_IsSaidEvenWithoutMinutesADay()
    {
        var run = Plan("--due", "2020-01-01", "--explain");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("0 steps, 0 minutes", run.Out, StringComparison.Ordinal);
        Assert.Contains("RR.3 is not reached before it is due; 130 more minutes until then would do.", string.Join(' ', run.Lines.Select(line => line.Trim())), StringComparison.Ordinal);
    }

    [Fact]
    public void Agreed_ThatCanStay_StaysAsItIs()
    {
        var before = Plan("--minutes", "100", "--format", "json").Out;

        var after = Plan("--minutes", "100", "--agreed", folder.Write("plan.json", before), "--format", "json");

        Assert.Equal(Steps(JsonDocument.Parse(before).RootElement), Steps(after.Json));
        Assert.False(after.Json.TryGetProperty("changes", out _));
    }

    [Fact]
    public void Agreed_WithFewerMinutes_TellsWhatGaveWay()
    {
        var plan = folder.Write("plan.json", Plan("--format", "json").Out);

        var json = Plan("--minutes", "100", "--agreed", plan, "--format", "json").Json;
        var words = Plan("--minutes", "100", "--agreed", plan, "--explain");

        var gone = json.GetProperty("changes").EnumerateArray().Where(change => change.GetProperty("kind").GetString() == "displaced").ToList();
        Assert.NotEmpty(gone);
        Assert.DoesNotContain(gone[0].GetProperty("competency").GetString()!, Steps(json));
        Assert.Contains("gave way", words.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Agreed_OfAnotherLearner_IsRefused()
    {
        var plan = folder.Write("plan.json", Plan("--format", "json").Out.Replace("\"ben\"", "\"ana\"", StringComparison.Ordinal));

        Plan("--agreed", plan).AssertRefused("plan.json", "'ana'", "'ben'");
    }

    [Theory]
    [InlineData("no JSON")]
    [InlineData("{}")]
    [InlineData("{\"asOf\":\"2026-09-07T08:00:00Z\",\"learner\":\"ben\",\"recommendations\":[],\"diagnostics\":[]}")]
    public void Agreed_ThatIsNoPlan_IsRefused(string text) => Plan("--agreed", folder.Write("plan.json", text)).AssertRefused("plan.json");

    /// <summary>A goal on a cycle is named with the cycle, and the rest is planned.</summary>
    [Fact]
    public void Goals_OnACycle_AreSaidAndTheRestGoesOn()
    {
        var framework = folder.Write("edges.csv", "prerequisite,competency\na,b\nb,a\nb,c\nx,y\n");
        var csv = folder.Write("e.csv", "learner,competency,correct\nana,x,0\n");

        var run = Plearn.Run("plan", "-f", framework, "-e", csv, "--goal", "c", "y", "--format", "json");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("prerequisite-cycle", run.Error, StringComparison.Ordinal);
        Assert.Equal(["x", "y"], Steps(run.Json));
        var unreached = Assert.Single(run.Json.GetProperty("unreachable").EnumerateArray());
        Assert.Equal(("c", "cycle"), (unreached.GetProperty("competency").GetString(), unreached.GetProperty("reason").GetString()));
        Assert.Equal(["a", "b"], unreached.GetProperty("cycle").EnumerateArray().Select(item => item.GetString()).Order());
        Assert.Contains("need each other, so none of them can come first", Plearn.Run("plan", "-f", framework, "-e", csv, "--goal", "c").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Goal_ThatIsReached_NeedsNoStep()
    {
        var json = Plearn.Run(
            "plan", "-f", SampleFiles.Framework, "-j", SampleFiles.Journals, "-l", "ben", "--goal", "frac-equal-sharing", "--as-of", "2026-03-15T00:00:00Z", "--format", "json").Json;

        Assert.Empty(Steps(json));
        Assert.Equal((1, 1), (json.GetProperty("value").GetDouble(), json.GetProperty("bound").GetDouble()));
    }

    [Theory]
    [InlineData("--minutes", "-1")]
    [InlineData("--minutes", "many")]
    [InlineData("--minutes", "1e3")]
    [InlineData("--due", "soon")]
    [InlineData("--due", "2026-13-01")]
    [InlineData("--per-day", "0")]
    [InlineData("--per-day", "NaN")]
    [InlineData("--per-day", "1441")]
    [InlineData("--format", "xml")]
    public void Option_ThatIsWrong_IsRefusedByItsNameAndValue(string option, string value) => Plan(option, value).AssertRefused(option, value);

    [Fact]
    public void Goal_ThatIsUnknown_IsRefused() => Plan("--goal", "nowhere").AssertRefused("--goal", "nowhere");

    [Fact]
    public void Goal_ThatIsMissing_IsRefused() =>
        Plearn.Run("plan", "-f", SampleFiles.Framework, "-j", SampleFiles.Journals, "-l", "ben").AssertRefused("--goal");

    [Fact]
    public void Learner_NotNamedAmongSeveral_IsRefused() =>
        Plearn.Run("plan", "-f", SampleFiles.Framework, "-j", SampleFiles.Journals, "--goal", "RR.3").AssertRefused("--learner");

    private static string[] Steps(JsonElement plan) => [.. plan.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("competency").GetString()!)];

    private static Plearn Plan(params string[] more) =>
        Plearn.Run(["plan", "-f", SampleFiles.Framework, "-j", SampleFiles.Journals, "-l", "ben", "-c", SampleFiles.Catalog, "--goal", "RR.3", .. more]);
}
