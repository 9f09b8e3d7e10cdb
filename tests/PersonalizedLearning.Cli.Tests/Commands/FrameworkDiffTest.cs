namespace PersonalizedLearning.Cli.Tests.Commands;

public sealed class FrameworkDiffTest : IDisposable
{
    private const string Former = """
        {"format":"personalized-learning/framework","version":1,"id":"f","title":"Numbers",
         "competencies":[{"id":"a","code":"1","statement":"Count to ten"},{"id":"b","code":"2","statement":"Add"},{"id":"c","code":"3","statement":"Subtract"}],
         "associations":[{"type":"isChildOf","origin":"a","destination":"f"}],
         "prerequisites":[{"prerequisite":"a","competency":"b","strength":"hard"}]}
        """;

    private const string Current = """
        {"format":"personalized-learning/framework","version":1,"id":"f","title":"Numbers",
         "competencies":[{"id":"a","code":"1","statement":"Count to twenty"},{"id":"b2","code":"2","statement":"Add"},{"id":"d","code":"4","statement":"Multiply, \"times\""}],
         "prerequisites":[{"prerequisite":"a","competency":"b2","strength":"soft"}]}
        """;

    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Equal_IsSaidAndEndsWith0()
    {
        var run = Diff("--format", "table", "--same");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("The two are equal.", Assert.Single(run.Lines));
    }

    [Fact]
    public void Json_NamesWhatDiffers()
    {
        var run = Diff("--format", "json");

        Assert.Equal(1, run.ExitCode);
        Assert.False(run.Json.GetProperty("equal").GetBoolean());
        Assert.Equal(["b2", "d"], run.Json.GetProperty("added").EnumerateArray().Select(item => item.GetProperty("competency").GetString()));
        Assert.Equal(["b", "c"], run.Json.GetProperty("removed").EnumerateArray().Select(item => item.GetProperty("competency").GetString()));
        var member = run.Json.GetProperty("changed")[0].GetProperty("members")[0];
        Assert.Equal(("statement", "Count to ten", "Count to twenty"), (member.GetProperty("name").GetString(), member.GetProperty("former").GetString(), member.GetProperty("current").GetString()));
        Assert.Equal("f", run.Json.GetProperty("moved")[0].GetProperty("formerParents")[0].GetString());
        Assert.Equal("hard", run.Json.GetProperty("prerequisitesRemoved")[0].GetProperty("strength").GetString());
    }

    [Fact]
    public void Match_ByCode_RecognisesNewIdentifiers()
    {
        var run = Diff("--match", "code", "--format", "json");

        var change = run.Json.GetProperty("identifierChanged")[0];
        Assert.Equal(("b", "b2", "2", "code"), (change.GetProperty("former").GetString(), change.GetProperty("current").GetString(), change.GetProperty("code").GetString(), change.GetProperty("by").GetString()));
        Assert.Equal("soft", run.Json.GetProperty("prerequisitesChanged")[0].GetProperty("current").GetString());
        Assert.Equal(0, run.Json.GetProperty("prerequisitesAdded").GetArrayLength());
    }

    [Fact]
    public void Table_FitsInto80Columns()
    {
        var run = Diff("--match", "code");

        Assert.Equal(1, run.ExitCode);
        Assert.All(run.Lines, line => Assert.InRange(line.Length, 0, 80));
        Assert.Contains("    + Count to twenty", run.Lines);
        Assert.Contains("  4  Multiply, \"times\"", run.Lines);
    }

    [Fact]
    public void Csv_HasARowForEachDifference()
    {
        var run = Diff("--format", "csv");

        Assert.Equal("change,competency,code,member,former,current", run.Lines[0]);
        Assert.Contains("changed,a,1,statement,Count to ten,Count to twenty", run.Lines);
        Assert.Contains("added,d,4,,,\"Multiply, \"\"times\"\"\"", run.Lines);
    }

    [Fact]
    public void BadInput_IsRefused()
    {
        var file = folder.Write("former.json", Former);

        Plearn.Run("framework", "diff", file, folder["none.json"]).AssertRefused("none.json");
        Plearn.Run("framework", "diff", file, file, "--match", "title").AssertRefused("--match", "title", "links");
    }

    public void Dispose() => folder.Dispose();

    private Plearn Diff(params string[] options)
    {
        var isSame = options.Contains("--same");
        return Plearn.Run([
            "framework", "diff", folder.Write("former.json", Former), folder.Write("current.json", isSame ? Former : Current), .. options.Where(option => option != "--same")]);
    }
}
