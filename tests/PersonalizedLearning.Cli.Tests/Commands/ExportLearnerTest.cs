using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Cli.Tests.Commands;

public sealed class ExportLearnerTest : IDisposable
{
    private const string OfLola = """
        {"kind":"evidence","id":"e1","learner":"lola","competencies":["half"],"outcome":{"type":"correct","correct":true},"occurred":"2026-09-01T08:00:00Z","context":"said by ms-okafor"}
        {"kind":"consentGrant","id":"g1","learner":"lola","author":{"id":"lola","role":"learner"},"recorded":"2026-09-01T08:00:00Z","scopes":["goals"],"purpose":"support","audience":"family"}

        """;

    private const string OfBen = """
        {"kind":"evidence","id":"e9","learner":"ben","author":{"id":"lola","role":"peer"},"competencies":["half"],"outcome":{"type":"rating","rating":3}}
        {"kind":"evidence","id":"e8","learner":"ben","author":{"id":"ms-okafor","role":"educator"},"competencies":["half"],"outcome":{"type":"rating","rating":3}}

        """;

    private const string Log = """
        {"asOf":"2026-09-07T08:00:00Z","learner":"lola","selector":"random","version":1,"inputs":{"framework":"5a","mastery":"77","aims":"c2","constraints":"af","practice":"e3"},"top":1,"candidates":1,"items":[]}
        {"asOf":"2026-09-07T08:00:00Z","learner":"ben","selector":"random","version":1,"inputs":{"framework":"5a","mastery":"77","aims":"c2","constraints":"af","practice":"e3"},"top":1,"candidates":1,"items":[]}

        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Export_HoldsAllOfTheLearner_AndCanBeReadAgain()
    {
        var framework = folder.Write("edges.csv", "prerequisite,competency\nhalf,equivalent\n");
        folder.Write("a.jsonl", OfBen + OfLola.Split('\n')[0]);
        folder.Write("b.jsonl", OfLola);
        var log = folder.Write("decisions", Log);

        var run = Plearn.Run("export-learner", "-j", folder.Path, "-l", "lola", "-f", framework, "--log", log, "-o", folder["lola.json"], "--format", "json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal("""{"events":2,"inOtherJournals":1,"decisions":1,"consents":1,"mastery":1}""", string.Concat(run.Lines.Select(line => line.Trim())).Replace(": ", ":", StringComparison.Ordinal));
        var export = Read();
        Assert.Equal(["e1", "g1"], export.ToJournal().Events.Select(item => item.Id.Value));
        Assert.Equal("e9", Assert.Single(export.InOtherJournals).Id.Value);
        Assert.Equal(Plearn.Now, export.AsOf);
        Assert.Equal("half", export.Tables[1].Rows[0][0]);
    }

    [Fact]
    public void PseudonymKey_LeavesNoIdentifier_AndIsNotWritten()
    {
        folder.Write("all.jsonl", OfLola + OfBen);
        var key = folder.Write("key", "0123456789abcdef\n");
        var log = folder.Write("decisions", Log);
        string[] export = ["export-learner", "-j", folder.Path, "-l", "lola", "--log", log, "-o", folder["lola.json"], "--pseudonym-key", key];

        Assert.Equal(0, Plearn.Run(export).ExitCode);
        var text = File.ReadAllText(folder["lola.json"]);
        Assert.Equal(0, Plearn.Run([.. export, "--keep-texts"]).ExitCode);
        var withTexts = File.ReadAllText(folder["lola.json"]);

        Assert.All((string[])["lola", "\"ben\"", "okafor", "\"e1\"", "0123456789abcdef"], name => Assert.DoesNotContain(name, text + withTexts, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("said by", text, StringComparison.Ordinal);
        Assert.Contains("said by p", withTexts, StringComparison.Ordinal);
        Assert.Equal((2, 1, 1), (Read().Events.Count, Read().InOtherJournals.Count, Read().Decisions.Count));
    }

    [Fact]
    public void WrongUse_IsRefused_AndNothingIsWritten()
    {
        var all = folder.Write("all.jsonl", OfLola + OfBen);
        string[] export = ["export-learner", "-j", all, "-o", folder["out.json"]];

        Plearn.Run([.. export, "-l", "zoe"]).AssertRefused("zoe");
        Plearn.Run([.. export, "-l", "lola", "--pseudonym-key", folder.Write("key", "123456789012345\n")]).AssertRefused("--pseudonym-key", "15", "16");
        Plearn.Run([.. export, "-l", "lola", "--pseudonym-key", folder["none"]]).AssertRefused("none");
        Plearn.Run([.. export, "-l", "lola", "--keep-texts"]).AssertRefused("--keep-texts");
        Plearn.Run("export-learner", "-j", all, "-l", "lola", "-o", folder["nowhere/out.json"]).AssertRefused("nowhere");
        Plearn.Run("export-learner", "-j", all, "-l", "lola").AssertRefused("--out");

        Assert.False(File.Exists(folder["out.json"]));
    }

    [Fact]
    public void CopiesThatContradict_AreAFinding()
    {
        folder.Write("a.jsonl", OfLola);
        folder.Write("b.jsonl", OfLola.Replace("true", "false", StringComparison.Ordinal));

        var run = Plearn.Run("export-learner", "-j", folder.Path, "-l", "lola", "-o", folder["lola.json"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("conflicting-event", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, Read().Events.Count);
    }

    private LearnerExport Read()
    {
        using var stream = File.OpenRead(folder["lola.json"]);
        return LearningJson.ReadLearnerExport(stream);
    }
}
