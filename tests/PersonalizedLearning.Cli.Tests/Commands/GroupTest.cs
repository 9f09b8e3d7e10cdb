namespace PersonalizedLearning.Cli.Tests.Commands;

public sealed class GroupTest
{
    private const string Problem = """
        {"format":"personalized-learning/grouping","version":1,"groups":2,
         "learners":[{"id":"ana","readiness":1,"next":["c"]},{"id":"ben","readiness":2,"next":["c"]},{"id":"cem","readiness":3,"next":["d"]},{"id":"d, e","readiness":4}],
         "links":[{"a":"ana","b":"ben","kind":"cannot-link"},{"a":"ana","b":"cem","kind":"prefer"}],
         "policy":{"policy":"mixed-readiness"}}
        """;

    [Fact]
    public void Table_FitsEightyColumns_AndSaysWhatCouldBeChanged()
    {
        using var folder = new TemporaryFolder();

        var run = Plearn.Run("group", folder.Write("class.json", Problem));

        Assert.Equal(0, run.ExitCode);
        Assert.All(run.Lines, line => Assert.True(line.Length <= 80));
        Assert.Contains("ana, d, e", run.Out, StringComparison.Ordinal);
        Assert.Contains("proved best", run.Out, StringComparison.Ordinal);
        Assert.Contains("Wishes not met: ana with cem.", run.Out, StringComparison.Ordinal);
        Assert.Contains("The change that takes away least", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Csv_HasARowForEachLearner_Quoted()
    {
        using var folder = new TemporaryFolder();

        var run = Plearn.Run("group", folder.Write("class.json", Problem), "--format", "csv");

        Assert.Equal(["group,learner,educator,topic,competency", "1,ana,,,", "1,\"d, e\",,,", "2,ben,,,", "2,cem,,,"], run.Lines);
    }

    [Fact]
    public void Json_OfTheSameSeedAndWork_IsTheSame_AndGoesToAFile()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("class.json", Problem);

        var run = Plearn.Run("group", file, "--format", "json", "--seed", "3", "--work", "50");
        var again = Plearn.Run("group", file, "--format", "json", "--seed", "3", "--work", "50", "--out", folder["groups.json"]);

        Assert.Equal(0, again.ExitCode);
        Assert.Equal(run.Out, File.ReadAllText(folder["groups.json"]));
        Assert.Equal(string.Empty, again.Out);
        Assert.True(run.Json.GetProperty("provedBest").GetBoolean());
    }

    [Fact]
    public void LearnerWithoutANextCompetencyInTheGroup_IsAFinding()
    {
        using var folder = new TemporaryFolder();

        var run = Plearn.Run("group", folder.Write("class.json", Problem.Replace("mixed-readiness", "next-competency", StringComparison.Ordinal)));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("warning GR7", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"groups\":2", "\"groups\":0", "no-groups")]
    [InlineData("\"b\":\"ben\"", "\"b\":\"bob\"", "'bob'")]
    [InlineData("\"links\":[", "\"links\":[{\"a\":\"ben\",\"b\":\"ana\",\"kind\":\"must-link\"},", "Together can't hold: cannot-link ana ben, must-link ana ben.")]
    [InlineData("mixed-readiness", "magic", "Grouping policy 'magic' is unknown")]
    [InlineData("\"groups\":2", "\"groups\":2,\"more\":1", "The member 'more' is not known here.")]
    public void BadInput_IsRefusedOnOneLine(string from, string to, string saying)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("class.json", Problem.Replace(from, to, StringComparison.Ordinal));

        Plearn.Run("group", file, "--out", folder["groups.txt"]).AssertRefused(file, saying);
        Assert.False(File.Exists(folder["groups.txt"]));
    }

    [Fact]
    public void WrongUse_IsRefused()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("class.json", Problem);

        Plearn.Run("group", folder["none.json"]).AssertRefused("there is no such file");
        Plearn.Run("group", file, "--seconds", "0").AssertRefused("--seconds is '0'");
        Plearn.Run("group", file, "--seconds", "1", "--work", "1").AssertRefused("Both --seconds and --work");
    }
}
