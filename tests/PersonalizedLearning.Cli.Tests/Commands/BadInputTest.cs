using System.Text;

namespace PersonalizedLearning.Cli.Tests.Commands;

/// <summary>Bad input of every kind: exit code 2, one line that names the value, the place and what was expected, and nothing written.</summary>
public sealed class BadInputTest : IDisposable
{
    private const int HundredMegabytes = 100 << 20;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Framework_ThatIsMissing_IsRefused() => Plearn.Run("framework", "check", folder["none.json"]).AssertRefused("none.json", "no such file");

    [Theory]
    [InlineData("this is no JSON")]
    [InlineData("")]
    [InlineData("{\"CFDocument\": {\"identifier\": \"x\", ")]
    [InlineData("[1, 2, 3]")]
    [InlineData("{\"something\": \"else\"}")]
    [InlineData("\"CFDocument\"")]
    [InlineData("{\"format\": \"personalized-learning/framework\", \"version\": 1, \"id\": \"x\"")]
    [InlineData("{\"format\": \"personalized-learning/framework\", \"version\": 1, \"id\": \"x\", \"title\": \"x\", \"surprise\": 1}")]
    [InlineData("{\"format\": \"personalized-learning/framework\", \"version\": 2, \"id\": \"x\", \"title\": \"x\"}")]
    [InlineData("{\"format\": \"personalized-learning/catalog\", \"version\": 1, \"id\": \"x\", \"title\": \"x\", \"experiences\": []}")]
    public void Framework_ThatIsNone_IsRefused(string text) =>
        Plearn.Run("framework", "check", folder.Write("f.json", text), "--format", "json").AssertRefused("f.json");

    [Theory]
    [InlineData('[', "")]
    [InlineData('[', "{\"CFDocument\":")]
    [InlineData('[', "{\"format\":\"personalized-learning/framework\",\"competencies\":")]
    public void Framework_OfAHundredMegabytesOfNesting_IsRefused(char nesting, string before)
    {
        var bytes = new byte[HundredMegabytes];
        bytes.AsSpan().Fill((byte)nesting);
        Encoding.UTF8.GetBytes(before).CopyTo(bytes, 0);

        Plearn.Run("framework", "check", folder.Write("deep.json", bytes)).AssertRefused("deep.json");
    }

    [Fact]
    public void Learner_ThatIsUnknown_IsRefused() => Recommend("learner,competency,correct\nana,half,1\n", "--learner", "zoe").AssertRefused("zoe", "ana");

    [Fact]
    public void Learner_NotNamedAmongSeveral_IsRefused() => Recommend("learner,competency,correct\nana,half,1\nbob,half,1\n").AssertRefused("--learner");

    [Fact]
    public void Goal_ThatIsUnknown_IsRefused() => Recommend("learner,competency,correct\nana,half,1\n", "--goal", "nope").AssertRefused("--goal", "nope", "edges");

    [Theory]
    [InlineData("learner,competency,correct\nana,nope,1\n", "nope")]
    [InlineData("learner,competency,score,max\nana,half,-1,5\n", "-1")]
    [InlineData("learner,competency,score,max\nana,half,1,0\n", "0")]
    [InlineData("learner,competency,score,max\nana,half,NaN,5\n", "NaN")]
    [InlineData("learner,competency,score,max\nana,half,1e999,5\n", "1e999")]
    [InlineData("learner,competency,correct\nana,half,yes\n", "yes")]
    [InlineData("learner,competency,correct\nana,half,2\n", "2")]
    [InlineData("learner,competency,rating\nana,half,5\n", "5")]
    [InlineData("learner,competency,correct,time\nana,half,1,2026-13-40T00:00:00Z\n", "2026-13-40")]
    [InlineData("learner,competency,correct,time\nana,half,1,123456-01-01T00:00:00Z\n", "123456-01-01")]
    [InlineData("learner,competency,correct,source\nana,half,1,rumour\n", "rumour")]
    [InlineData("learner,competency,correct\n,half,1\n", "learner")]
    [InlineData("learner,competency,correct,id\nana,half,1,e1\nana,half,0,e1\n", "e1")]
    [InlineData("learner,correct\nana,1\n", "competency")]
    [InlineData("learner,competency\nana,half\n", "correct")]
    [InlineData("", "header")]
    public void Evidence_ThatIsWrong_IsRefusedByItsPlace(string csv, string named)
    {
        Assert.Matches("e.csv, (line|data row) [123]", Recommend(csv).AssertRefused(named).Error);
    }

    [Fact]
    public void Evidence_OnAnUnknownCompetency_CanBePassedOver()
    {
        var run = Recommend("learner,competency,correct\nana,nope,1\nana,half,1\n", "--skip-unknown");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("unknown-competency", run.Error, StringComparison.Ordinal);
        Assert.Contains("half", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"kind\":\"evidence\",\"id\":\"e\",\"learner\":\"ana\",\"competencies\":[\"half\"],\"outcome\":{\"type\":\"score\",\"value\":-1,\"max\":5}}", "-1", "$.outcome")]
    [InlineData("{\"kind\":\"evidence\",\"id\":\"e\",\"learner\":\"ana\",\"competencies\":[\"half\"],\"outcome\":{\"type\":\"score\",\"value\":1,\"max\":0}}", "0", "$.outcome")]
    [InlineData("{\"kind\":\"evidence\",\"id\":\"e\",\"learner\":\"ana\",\"competencies\":[],\"outcome\":{\"type\":\"correct\",\"correct\":true}}", "ompetenc", "line 1")]
    [InlineData("{\"kind\":\"evidence\",\"id\":\"e\",\"learner\":\"ana\",\"occurred\":\"12026-01-01T00:00:00Z\",\"competencies\":[\"half\"]}", "12026", "$.occurred")]
    [InlineData("{\"kind\":\"gossip\",\"id\":\"e\",\"learner\":\"ana\"}", "gossip", "line 1")]
    [InlineData("{\"id\":\"e\",\"learner\":\"ana\"}", "kind", "line 1")]
    [InlineData("{\"kind\":\"evidence\",\"id\":\"e\"", "line 1", "j.jsonl")]
    public void Journal_ThatIsWrong_IsRefusedByItsPlace(string line, string named, string place) =>
        Plearn.Run("mastery", "-f", Edges(), "-j", folder.Write("j.jsonl", line + "\n")).AssertRefused("j.jsonl", named, place);

    [Theory]
    [InlineData("{\"policy\":\"bkt\",\"parameters\":{\"prior\":1.5}}", "1.5")]
    [InlineData("{\"policy\":\"bkt\",\"parameters\":{\"prior\":1e999}}", "expected a number from 0 to 1")]
    [InlineData("{\"policy\":\"bkt\",\"parameters\":{\"prio\":0.5}}", "prio")]
    [InlineData("{\"policy\":\"magic\"}", "magic")]
    [InlineData("{\"policy\":\"bkt\",\"version\":7}", "7")]
    [InlineData("nothing", "p.json")]
    public void Policy_ThatIsWrong_IsRefused(string text, string named) =>
        Plearn.Run("trace", "-p", folder.Write("p.json", text), "-e", folder.Write("e.csv", "learner,competency,correct\na,x,1\n")).AssertRefused("p.json", named);

    [Theory]
    [InlineData("{\"weights\":{\"readiness\":0}}", "0")]
    [InlineData("{\"weights\":{\"luck\":1}}", "luck")]
    [InlineData("{\"weights\":{\"readiness\":-1}}", "-1")]
    [InlineData("{\"targetSuccess\":2}", "2")]
    public void Options_ThatAreWrong_AreRefused(string text, string named) =>
        Recommend("learner,competency,correct\nana,half,1\n", "--options", folder.Write("o.json", text)).AssertRefused("o.json", named);

    [Theory]
    [InlineData]
    [InlineData("fly")]
    [InlineData("recommend")]
    [InlineData("recommend", "--top", "0")]
    [InlineData("recommend", "--top", "many")]
    [InlineData("mastery", "--as-of", "yesterday")]
    [InlineData("framework", "check", "x.json", "--precedes", "maybe")]
    [InlineData("framework", "check", "x.json", "--format", "xml")]
    [InlineData("demo", "--format", "csv")]
    [InlineData("trace")]
    [InlineData("trace", "--policy", "no-such-policy", "--evidence", "e.csv")]
    public void Use_ThatIsWrong_IsRefused(params string[] args) => Plearn.Run(args).AssertRefused("plearn:");

    [Fact]
    public void OutputFile_InAFolderThatIsMissing_IsRefused()
    {
        Plearn.Run("demo", "--html", Path.Combine(folder.Path, "no", "report.html")).AssertRefused("report.html", "folder");

        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void OutputFile_ThatIsAFolder_IsRefused() => Plearn.Run("demo", "--html", folder.Path).AssertRefused("is a folder");

    private string Edges() => folder.Write("edges.csv", "prerequisite,competency\nhalf,equivalent\nequivalent,add\n");

    private Plearn Recommend(string csv, params string[] more) => Plearn.Run(["recommend", "-f", Edges(), "-e", folder.Write("e.csv", csv), .. more]);
}
