using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Cli.Tests.Interchange;

public sealed class TablesInterchangeTest
{
    private const string Answers = "learner,competency,correct,time,item\nb,add,1,,q1\na,add,0,2024-05-31T12:00:00Z,q2\na,carry,1,2024-05-31T12:01:00Z,q3\n";

    [Theory]
    [InlineData("evidence", "evidence.csv")]
    [InlineData("datashop", "transactions.tsv")]
    public void Export_ThenImport_IsTheSame(string format, string name)
    {
        using var folder = new TemporaryFolder();
        var import = Plearn.Run("import", "evidence", folder.Write("answers.csv", Answers), "--out", folder["first"]);
        var export = Plearn.Run("export", format, "--journal", folder["first"], "--out", folder[name]);
        var again = Plearn.Run("import", format, folder[name], "--out", folder["second"]);

        Assert.Equal((0, 0, 0), (import.ExitCode, export.ExitCode, again.ExitCode));
        Assert.Equal(
            File.ReadAllLines(Path.Combine(folder["first"], "journals.jsonl")).Order(StringComparer.Ordinal),
            File.ReadAllLines(Path.Combine(folder["second"], "journals.jsonl")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ThreeLines_GoBothWays()
    {
        using var folder = new TemporaryFolder();
        var import = Plearn.Run("import", "three-line", folder.Write("answers.txt", "2\nadd,carry\n1,0,\n1\nadd\n1\n"), "--out", folder["answers"], "--format", "csv");
        var export = Plearn.Run("export", "three-line", "--journal", folder["answers"], "--out", folder["again.txt"]);

        Assert.Equal(0, import.ExitCode);
        Assert.Equal(["what,count", "answers,3", "records,3", "learners,2", "competencies,2"], import.Lines);
        Assert.Equal("2\nadd,carry\n1,0\n1\nadd\n1\n", File.ReadAllText(folder["again.txt"]));
        Assert.Contains("three-line-learners", export.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Edges_GoBothWays()
    {
        using var folder = new TemporaryFolder();
        var import = Plearn.Run("import", "edges", folder.Write("edges.csv", "prerequisite,competency,strength\na,b,hard\nb,c,soft\n"), "--title", "Letters", "--out", folder["letters"]);
        var export = Plearn.Run("export", "edges", "--framework", Path.Combine(folder["letters"], "framework.json"), "--out", folder["again.csv"]);

        Assert.Equal((0, 0), (import.ExitCode, export.ExitCode));
        Assert.Equal("prerequisite,competency,strength\r\na,b,hard\r\nb,c,soft\r\n", File.ReadAllText(folder["again.csv"]));
    }

    [Fact]
    public void BadRow_IsReportedAndTheRestWritten()
    {
        using var folder = new TemporaryFolder();

        var run = Plearn.Run("import", "evidence", folder.Write("answers.csv", Answers + "a,add,maybe,,\n"), "--out", folder["answers"], "--report", folder["problems.csv"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(3, File.ReadAllLines(Path.Combine(folder["answers"], "journals.jsonl")).Length);
        Assert.Contains("line 5, column 'correct'", File.ReadAllText(folder["problems.csv"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_CanBeCalledOtherwise()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("reviews.csv", "card,answer\nc1,3\n");

        Assert.Equal(0, Plearn.Run("import", "evidence", file, "--learner", "me", "--column", "competency=card", "rating=answer").ExitCode);
        Assert.Contains("--column is 'card'", Plearn.Run("import", "evidence", file, "--column", "card").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Formula_IsRefusedAndNothingWritten()
    {
        using var folder = new TemporaryFolder();
        var evidence = folder.Write("answers.csv", "learner,competency,correct,item\na,c,1,=1+1\n");

        var refused = Plearn.Run("export", "evidence", "--evidence", evidence, "--out", folder["out.csv"]);

        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("which a spreadsheet would run as a formula", refused.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder["out.csv"]));
        Assert.Equal(0, Plearn.Run("export", "evidence", "--evidence", evidence, "--out", folder["out.csv"], "--formulas", "escape").ExitCode);
        Assert.Equal("learner,competency,correct,item\r\na,c,1,'=1+1\r\n", File.ReadAllText(folder["out.csv"]));
    }

    [Fact]
    public void Export_WithoutEvidence_IsWrongUse()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(2, Plearn.Run("export", "datashop", "--out", folder["x.tsv"]).ExitCode);
        Assert.Equal(2, Plearn.Run("export", "datashop", "--evidence", folder.Write("a.csv", Answers), "--model", " ", "--out", folder["x.tsv"]).ExitCode);
        Assert.Equal(2, Plearn.Run("import", "datashop", folder.Write("t.tsv", "x\n"), "--zone", "Mars/Olympus").ExitCode);
    }

    [SharedFact("data/responses/lkt_largerawsample.tsv.gz")]
    public void LargeSample_HasItsCounts()
    {
        var run = Plearn.Run("import", "datashop", SharedFiles.PathOf("data/responses/lkt_largerawsample.tsv.gz"), "--format", "csv");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["what,count", "rows,58316", "timedRows,58316", "records,55122", "learners,478", "competencies,144", "models,2"], run.Lines);
    }

}
