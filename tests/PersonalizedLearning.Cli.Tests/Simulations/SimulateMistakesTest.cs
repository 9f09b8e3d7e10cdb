namespace PersonalizedLearning.Cli.Tests.Simulations;

/// <summary>Wrong use: exit code 2, one line that names the value, the place and what was expected, and nothing written.</summary>
public sealed class SimulateMistakesTest : IDisposable
{
    private readonly StudyStory story = new();

    public void Dispose() => story.Dispose();

    [Theory]
    [InlineData("\"learn\": 0.4", "\"learn\": 4", "$.populations[0].parameters.components[0].parameters.learn", "from 0 to 1")]
    [InlineData("\"name\": \"mixed\", ", "", "$.populations[0]", "'name'")]
    [InlineData("edges.csv", "none.csv", "$.framework", "no such file")]
    [InlineData("edges.csv", "study.json", "$.framework", "study.json")]
    [InlineData("policy.json", "edges.csv", "$.policies[0].file", "edges.csv")]
    [InlineData("\"m-of-n\"", "\"n-of-m\"", "$.policies[1].policy", "expected one of")]
    [InlineData("\"oracle\" }", "\"optimal\" }", "$.selectors[1].selector", "transition-matrix")]
    public void Configuration_ThatIsWrong_IsRefusedByItsPlace(string part, string by, string place, string saying)
    {
        Plearn.Run("simulate", story.With(part, by), "--out", story.Folder["out"], "--learners", "3").AssertRefused("other.json", place, saying);

        Assert.False(Directory.Exists(story.Folder["out"]));
    }

    [Fact]
    public void Configuration_ThatIsMissing_IsRefused()
    {
        Plearn.Run("simulate", "--out", story.Folder["out"]).AssertRefused("No configuration", "--example");
        Plearn.Run("simulate", story.Folder["none.json"], "--out", story.Folder["out"]).AssertRefused("none.json", "no such file");
        Plearn.Run("simulate", story.Study).AssertRefused("--out is missing");
    }

    [Theory]
    [InlineData("--learners '0'", "--learners", "0")]
    [InlineData("--seed is '-1'", "--seed", "-1")]
    [InlineData("'4/3' is no shard", "--shard", "4/3")]
    [InlineData("--threads is '0'", "--threads", "0")]
    [InlineData("--format is 'xml'", "--format", "xml")]
    [InlineData("--shard and --traces are both there", "--shard", "1/2", "--traces")]
    [InlineData("--resume and --traces are both there", "--resume", "--traces")]
    [InlineData("--merge and --shard are both there", "--merge", "x", "--shard", "1/2")]
    [InlineData("--merge and --resume are both there", "--merge", "x", "--resume")]
    public void Options_ThatAreWrong_AreRefused(string saying, params string[] options) =>
        story.Run("out", options).AssertRefused(saying.Replace("--learners '0'", "--learners is '0'", StringComparison.Ordinal), "expected");

    [Fact]
    public void Shard_OfAStudyUntilAnErrorIsSmall_IsRefused()
    {
        var study = story.With("\"learners\": 600", "\"until\": { \"standardError\": 0.05, \"atLeast\": 64, \"atMost\": 4096 }");
        Plearn.Run("simulate", study, "--out", story.Folder["out"], "--shard", "1/2").AssertRefused("0.05", "fixed number of learners");
        Assert.False(Directory.Exists(story.Folder["out"]));
    }

    [Fact]
    public void Folder_ThatHoldsFiles_IsLeftAsItIs()
    {
        Directory.CreateDirectory(story.Folder["out"]);
        story.Folder.Write("out/mine.txt", "mine");

        story.Run("out").AssertRefused("holds files already");
        story.Run("out", "--resume").AssertRefused("holds files already");
        story.Run("out", "--shard", "1/2").AssertRefused("holds files already");
        Assert.Equal(["mine.txt"], story.FilesOf("out").Keys);
        story.Run("study.json").AssertRefused("is a file");
        story.Run("no/where").AssertRefused("There is no folder");
        Plearn.Run("simulate", "--example", story.Folder["out"]).AssertRefused("holds files already");
    }
}
