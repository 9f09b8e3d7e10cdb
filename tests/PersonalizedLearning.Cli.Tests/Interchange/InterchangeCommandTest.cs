using System.Text.Json;

namespace PersonalizedLearning.Cli.Tests.Interchange;

/// <summary>What imports and exports of every format share.</summary>
public sealed class InterchangeCommandTest : IDisposable
{
    private const string Answers = "learner,competency,correct\nana,add,1\nana,add,maybe\n";

    private readonly TemporaryFolder folder = new();

    public static TheoryData<string> Formats => [.. Interchange("import"), .. Interchange("export")];

    [Theory]
    [InlineData("'nosuch' is no command of 'import'", "import", "nosuch")]
    [InlineData("'nosuch' is no command of 'export'", "export", "nosuch")]
    [InlineData("'nosuch' is no command of 'plearn'", "nosuch")]
    public void Format_ThatIsNotKnown_IsNamed(string saying, params string[] args) => Plearn.Run(args).AssertRefused(saying, "expected one of");

    [Theory]
    [MemberData(nameof(Formats))]
    public void Help_OfEachFormat_HasAnExample(string command)
    {
        var run = Plearn.Run([.. command.Split(' '), "--help"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains($"plearn {command} ", run.Out, StringComparison.Ordinal);
        Assert.Contains("--report", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_WithoutAFolder_ChecksAndWritesNothing()
    {
        var run = Plearn.Run("import", "evidence", folder.Write("answers.csv", Answers), "--format", "json");

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Json.GetProperty("files").EnumerateArray());
        Assert.Equal(["answers.csv"], Directory.GetFileSystemEntries(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void Import_IntoAFolder_WritesItWholeWithTheReport()
    {
        var run = Plearn.Run("import", "evidence", folder.Write("answers.csv", Answers), "--out", folder["made"], "--report", folder["report.json"], "--format", "json");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["journals.jsonl"], Directory.GetFiles(folder["made"]).Select(Path.GetFileName));
        var problem = Assert.Single(JsonDocument.Parse(File.ReadAllText(folder["report.json"])).RootElement.GetProperty("diagnostics").EnumerateArray());
        Assert.Equal("evidence-row", problem.GetProperty("code").GetString());
        Assert.Equal(["answers.csv", "made", "report.json"], Directory.GetFileSystemEntries(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Import_IntoAFolderThatHoldsFiles_IsRefusedAndLeavesItAlone()
    {
        Directory.CreateDirectory(folder["made"]);
        File.WriteAllText(Path.Combine(folder["made"], "mine.txt"), "mine");

        Plearn.Run("import", "evidence", folder.Write("answers.csv", Answers), "--out", folder["made"]).AssertRefused(folder["made"], "holds files already");
        Assert.Equal("mine", File.ReadAllText(Path.Combine(folder["made"], "mine.txt")));
    }

    [Fact]
    public void Import_OfAFileThatBreaksOff_LeavesNothingBehind()
    {
        Plearn.Run("import", "evidence", folder.Write("answers.csv", "learner,competency,correct\nana,add,1\nana,\"add,0\n"), "--out", folder["made"]).AssertRefused("line");

        Assert.Equal(["answers.csv"], Directory.GetFileSystemEntries(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void Export_ThatIsRefusedHalfWay_LeavesWhatWasThere()
    {
        Assert.Equal(0, Plearn.Run("import", "evidence", folder.Write("answers.csv", "learner,competency,correct,item\nana,add,1,=1+1\n"), "--out", folder["made"]).ExitCode);
        folder.Write("evidence.csv", "before");

        Plearn.Run("export", "evidence", "--journal", folder["made"], "--out", folder["evidence.csv"]).AssertRefused("'=1+1'", "column 'item'");
        Assert.Equal("before", File.ReadAllText(folder["evidence.csv"]));
        Assert.Equal(0, Plearn.Run("export", "evidence", "--journal", folder["made"], "--out", folder["evidence.csv"], "--formulas", "escape").ExitCode);
        Assert.Contains(",'=1+1", File.ReadAllText(folder["evidence.csv"]), StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    // The formats are those that the refusal of an unknown one lists.
    private static IEnumerable<string> Interchange(string command) =>
        Plearn.Run(command, "nosuch").Error.Split("expected one of ")[1].Split(". Try")[0].Split(", ").Select(format => $"{command} {format}");
}
