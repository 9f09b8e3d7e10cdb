using System.Text;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Cli.Tests.Commands;

public sealed class EraseTest : IDisposable
{
    private const string OfLola = """
        {"kind":"evidence","id":"e1","learner":"lola","competencies":["half"],"outcome":{"type":"correct","correct":true},"occurred":"2026-09-01T08:00:00Z"}

        """;

    private const string OfBen = """
        {"kind":"evidence","id":"e1", "learner":"ben","author":{"id":"ms-okafor","role":"educator"},"competencies":["half"],"outcome":{"type":"correct","correct":true},"occurred":"2026-09-01T08:00:00Z"}
        {"kind":"evidence","id":"peer:lola:1","learner":"ben","author":{"id":"lola","role":"peer"},"competencies":["half"],"outcome":{"type":"rating","rating":3},"context":"L\u00f3la G\u00f3mez and LOLA helped, Lolamund did not"}

        {"kind":"evidenceVoided","id":"v1","learner":"ben","author":{"id":"ms-okafor","role":"educator"},"evidence":"peer:lola:1","reason":"asked by l\u006fla"}

        """;

    private const string Log = """
        {"asOf":"2026-09-07T08:00:00Z","learner":"lola","selector":"random","version":1,"inputs":{"framework":"5a","mastery":"77","aims":"c2","constraints":"af","practice":"e3"},"top":1,"candidates":1,"items":[]}
        {"asOf":"2026-09-07T08:00:00Z","learner":"ben","selector":"random","version":1,"inputs":{"framework":"5a","mastery":"77","aims":"c2","constraints":"af","practice":"e3"},"top":1,"candidates":1,"items":[]}

        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Erase_LeavesNoByteOfThePersonInAnyFileOfTheFolder_AndTheRestAsItStood()
    {
        folder.Write("lola.jsonl", OfLola);
        folder.Write("class.jsonl", OfBen + OfLola);
        folder.Write("log.jsonlog", Log);

        var run = Plearn.Run("erase", "-j", folder.Path, "--learner", "lola", "--also", "Lóla Gómez", "--log", folder["log.jsonlog"], "--format", "json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(["class.jsonl", "log.jsonlog"], Files());
        Assert.All(Files(), file => AssertNoName(Text(file)));
        var (before, after) = (OfBen.Split('\n'), Text("class.jsonl").Split('\n'));
        Assert.Equal((before[0], before[2], before.Length), (after[0], after[2], after.Length));
        Assert.Contains("\"id\":\"erased1\",\"learner\":\"ben\",\"author\":{\"id\":\"erased1\",\"role\":\"peer\"}", after[1], StringComparison.Ordinal);
        Assert.Contains("\"context\":\"[erased] and [erased] helped, Lolamund did not\"", after[1], StringComparison.Ordinal);
        Assert.Contains("\"evidence\":\"erased1\",\"reason\":\"asked by [erased]\"", after[3], StringComparison.Ordinal);
        Assert.Equal(Log.Split('\n')[1] + "\n", Text("log.jsonlog"));
        Assert.Equal(
            (false, 2, 2, 1, 0),
            (run.Json.GetProperty("dryRun").GetBoolean(), Number(run, "removedEvents"), Number(run, "rewrittenEvents"), Number(run, "removedDecisions"), Number(run, "evidenceRows")));
        Assert.Equal(
            ["journal rewritten 1 2", "journal deleted 1 0", "log rewritten 1 0"],
            run.Json.GetProperty("files").EnumerateArray().Select(file => $"{file.GetProperty("kind")} {file.GetProperty("change")} {file.GetProperty("removed")} {file.GetProperty("rewritten")}"));
        Plearn.Run("erase", "-j", folder.Path, "--learner", "lola", "--also", "Lóla Gómez").AssertRefused("--learner");
    }

    [Fact]
    public void Erase_OfALearnerInSeveralFiles_RenamesAlike()
    {
        var lines = OfBen.Split('\n');
        folder.Write("first.jsonl", OfLola + lines[1] + "\n");
        folder.Write("second.jsonl", lines[3] + "\r\n");

        Assert.Equal(0, Plearn.Run("erase", "-j", folder["first.jsonl"], folder["second.jsonl"], folder.Path, "--learner", "lola", "--also", "Lóla Gómez").ExitCode);

        Assert.Contains("\"id\":\"erased1\"", Text("first.jsonl"), StringComparison.Ordinal);
        Assert.Contains("\"evidence\":\"erased1\"", Text("second.jsonl"), StringComparison.Ordinal);
    }

    [Fact]
    public void DryRun_SaysWhatWouldBeDone_AndWritesNothing()
    {
        folder.Write("lola.jsonl", OfLola);
        folder.Write("ben.jsonl", OfBen);

        var run = Plearn.Run("erase", "-j", folder.Path, "-l", "lola", "--keep-evidence", folder["kept.json"], "--dry-run", "--format", "csv");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("file,kind,change,removed,rewritten", run.Lines[0]);
        Assert.Equal([",journal,rewritten,0,2", ",journal,deleted,1,0", ",evidence,created,0,0"], run.Lines.Skip(1).Select(line => line[line.IndexOf(',', StringComparison.Ordinal)..]));
        Assert.Equal(["ben.jsonl", "lola.jsonl"], Files());
        Assert.Equal((OfLola, OfBen), (Text("lola.jsonl"), Text("ben.jsonl")));
    }

    [Fact]
    public void KeepEvidence_PoolsIt_AsJsonOrCsv()
    {
        for (var number = 0; number < 3; number++)
        {
            folder.Write($"{number}.jsonl", OfLola.Replace("lola", $"learner{number}", StringComparison.Ordinal));
        }

        string[] erase = ["erase", "-j", folder.Path, "--smallest-group", "3", "--learner", "learner0", "--keep-evidence"];
        Plearn.Run([.. erase, folder["kept.json"], "--dry-run"]);
        Assert.False(File.Exists(folder["kept.json"]));
        var csv = Plearn.Run([.. erase, folder["kept.csv"]]);

        Assert.Equal(0, csv.ExitCode);
        Assert.Equal("competency,source,purpose,month,learners,outcome,count\nhalf,,,2026-09,3,correct,3\n", Text("kept.csv").ReplaceLineEndings("\n"));
        Assert.Equal(0, Plearn.Run("erase", "-j", folder.Path, "--learner", "learner1", "--keep-evidence", folder["kept.json"], "--smallest-group", "2").ExitCode);
        using var stream = File.OpenRead(folder["kept.json"]);
        Assert.Equal(2, Assert.Single(LearningJson.ReadAggregateEvidence(stream).Rows).Learners);
    }

    [Fact]
    public void Findings_AreToldOfWithExitCode1()
    {
        folder.Write("lola-and-ben.jsonl", OfLola + OfBen.Replace("ms-okafor", "lola@school", StringComparison.Ordinal));

        var run = Plearn.Run("erase", "-j", folder.Path, "--learner", "lola", "--also", "Lóla Gómez");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("similar-person", run.Error, StringComparison.Ordinal);
        Assert.Contains("name-of-file", run.Error, StringComparison.Ordinal);
        Assert.All(run.Lines, line => Assert.True(line.Length <= 80, line));
    }

    [Theory]
    [InlineData("zoe", "--learner")]
    [InlineData("LOLA", "--learner", "case")]
    [InlineData("\u0001", "--learner")]
    public void Learner_ThatIsUnknown_IsRefused_AndNothingIsWritten(string learner, params string[] saying)
    {
        folder.Write("all.jsonl", OfLola + OfBen);

        Plearn.Run("erase", "-j", folder.Path, "--learner", learner).AssertRefused(saying);

        Assert.Equal(["all.jsonl"], Files());
        Assert.Equal(OfLola + OfBen, Text("all.jsonl"));
    }

    [Fact]
    public void WrongUse_IsRefused_AndNothingIsWritten()
    {
        var all = folder.Write("all.jsonl", OfLola + OfBen);
        var bad = folder.Write("bad.txt", OfBen + "{}\n");
        var latin = folder.Write("latin.txt", [.. Encoding.UTF8.GetBytes(OfBen), 0xFF, (byte)'\n']);

        Plearn.Run("erase", "-j", all, bad, "--learner", "lola").AssertRefused("bad.txt", "line 5");
        Plearn.Run("erase", "-j", all, latin, "--learner", "lola").AssertRefused("latin.txt", "line 5");
        Plearn.Run("erase", "-j", all, "--log", bad, "--learner", "lola").AssertRefused("bad.txt", "line 1");
        Plearn.Run("erase", "-j", folder["none.jsonl"], "--learner", "lola").AssertRefused("none.jsonl");
        Plearn.Run("erase", "-j", all, "--learner", "lola", "--also", " ").AssertRefused("--also");
        Plearn.Run("erase", "-j", all, "--learner", "lola", "--smallest-group", "1").AssertRefused("--smallest-group");
        Plearn.Run("erase", "-j", all, "--learner", "lola", "--keep-evidence", all).AssertRefused("all.jsonl", "twice");
        Plearn.Run("erase", "-j", all, "--learner", "lola", "--keep-evidence", folder["nowhere/kept.json"]).AssertRefused("nowhere");
        Plearn.Run("erase", "--learner", "lola").AssertRefused("--journal");

        Assert.Equal(OfLola + OfBen, Text("all.jsonl"));
    }

    [Fact]
    public void Failure_WhileWritingBeside_LeavesAllAsItWas()
    {
        folder.Write("a.jsonl", OfLola + OfBen);
        folder.Write("b.jsonl", OfBen.Replace("ben", "cem", StringComparison.Ordinal));
        Directory.CreateDirectory(folder[$".b.jsonl.{Environment.ProcessId}.part"]);

        Plearn.Run("erase", "-j", folder.Path, "--learner", "lola").AssertRefused(".part");

        Assert.Equal(["a.jsonl", "b.jsonl"], Files());
        Assert.Equal(OfLola + OfBen, Text("a.jsonl"));
    }

    [Fact]
    public void Failure_Midway_PutsBackWhatWasDone()
    {
        var (first, second) = (folder.Write("a", "one"), folder.Write("b", "two"));
        Directory.CreateDirectory(folder["kept"]);
        var changes = new Output.FileChanges();
        changes.Add(first, "one"u8.ToArray(), "ONE"u8.ToArray());
        changes.Add(second, "two"u8.ToArray(), null);
        changes.Add(folder["kept"], null, "kept"u8.ToArray());

        Assert.ThrowsAny<Exception>(changes.Make);

        Assert.Equal(("one", "two"), (Text("a"), Text("b")));
        Assert.Equal(["a", "b"], Files());
    }

    [Fact]
    public void AFileThatWasChangedMeanwhile_IsNotOverwritten()
    {
        var path = folder.Write("a", "one more");
        var changes = new Output.FileChanges();
        changes.Add(path, "one"u8.ToArray(), "ONE"u8.ToArray());

        Assert.Contains("meanwhile", Assert.Throws<UsageException>(changes.Make).Message, StringComparison.Ordinal);
        Assert.Equal("one more", Text("a"));
    }

    [Fact]
    public void ALink_StaysALink_AndWhoMayReadStays()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var target = folder.Write("target", OfLola + OfBen);
        File.SetUnixFileMode(target, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.CreateSymbolicLink(folder["link.jsonl"], target);

        Assert.Equal(0, Plearn.Run("erase", "-j", folder.Path, "--learner", "lola", "--also", "Lóla Gómez").ExitCode);

        Assert.NotNull(new FileInfo(folder["link.jsonl"]).LinkTarget);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(target));
        AssertNoName(Text("target"));
    }

    private static int Number(Plearn run, string name) => run.Json.GetProperty(name).GetInt32();

    private static void AssertNoName(string text)
    {
        Assert.DoesNotContain("lola", text.Replace("Lolamund", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("mez", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("\\u006f", text, StringComparison.OrdinalIgnoreCase);
    }

    private string Text(string name) => File.ReadAllText(folder[name]);

    private string[] Files() => [.. Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Select(Path.GetFileName).Order(StringComparer.Ordinal)!];
}
