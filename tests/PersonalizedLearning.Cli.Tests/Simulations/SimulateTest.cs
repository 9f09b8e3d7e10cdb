using System.Globalization;
using System.Text;
using System.Text.Json;

namespace PersonalizedLearning.Cli.Tests.Simulations;

public sealed class SimulateTest : IDisposable
{
    private static readonly string[] Files =
    [
        "calibration.csv", "comparisons.csv", "configuration.json", "curves.csv", "exposure.csv", "groups.csv", "heat.csv", "mastery-time.csv", "measures.csv", "optima.csv", "regrets.csv",
        "report.html", "summary.json",
    ];

    private readonly StudyStory story = new();

    public void Dispose() => story.Dispose();

    [Fact]
    public void Run_WritesTheFolder_AndATableOf80Columns()
    {
        var run = story.Done("out", "--learners", "40");

        Assert.Equal(Files, story.FilesOf("out").Keys);
        Assert.All(run.Lines, line => Assert.InRange(line.Length, 0, 80));
        Assert.Contains("small: 40 learners of each population, seed 3", run.Out, StringComparison.Ordinal);
        Assert.Contains("streak, of 3", run.Out, StringComparison.Ordinal);
        Assert.Contains("report.html", run.Error, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllBytes(story.Study), story.FilesOf("out")["configuration.json"]);
    }

    [Fact]
    public void Run_NamesOfAnyLength_AreCutToFit80Columns()
    {
        var name = new string('m', 60) + " [red]";
        var study = story.With("\"name\": \"streak, of 3\"", $"\"name\": \"{name}\"");
        var run = Plearn.Run("simulate", study, "--out", story.Folder["out"], "--learners", "3", "--no-report");

        Assert.Equal(0, run.ExitCode);
        Assert.All(run.Lines, line => Assert.InRange(line.Length, 0, 80));
    }

    [Fact]
    public void Run_FormatJson_PrintsTheSummary()
    {
        var run = story.Done("out", "--learners", "40", "--format", "json", "--no-report");
        var files = story.FilesOf("out");

        Assert.Equal(run.Out, Encoding.UTF8.GetString(files["summary.json"]));
        Assert.Equal(Files.Where(file => file != "report.html"), files.Keys);
        Assert.Equal("personalized-learning/study-result", run.Json.GetProperty("format").GetString());
        Assert.Equal((40, 3), (run.Json.GetProperty("learners").GetInt32(), run.Json.GetProperty("seed").GetInt32()));
    }

    [Fact]
    public void Run_FormatCsv_PrintsTheMeasures() =>
        Assert.Equal(story.Done("out", "--learners", "40", "--format", "csv").Out, Encoding.UTF8.GetString(story.FilesOf("out")["measures.csv"]));

    [Fact]
    public void Tables_SayWhatTheSummarySays()
    {
        var summary = story.Done("out", "--learners", "40", "--format", "json").Json;
        var rows = RowsOf(story.FilesOf("out")["measures.csv"]);
        var expected = summary.GetProperty("conditions").EnumerateArray().SelectMany(cell => cell.GetProperty("measures").EnumerateArray().Select(measure => (Cell: cell, Measure: measure))).ToList();

        Assert.Equal(expected.Count, rows.Count);
        Assert.All(rows.Zip(expected), pair =>
        {
            var ((row, (cell, measure)), numbers) = (pair, new[] { "mean", "standardDeviation", "standardError", "lower", "upper" });
            Assert.Equal(TextOf(cell, "policy"), row["policy"]);
            Assert.Equal(TextOf(measure, "measure"), row["measure"]);
            Assert.Equal(TextOf(measure, "group").Replace("=slow", "'=slow", StringComparison.Ordinal), row["group"]);
            Assert.Equal(measure.GetProperty("count").GetInt64(), long.Parse(row["count"], CultureInfo.InvariantCulture));
            Assert.All(numbers, name => Assert.Equal(NumberOf(measure.GetProperty(name)), row[name].Length == 0 ? null : (double?)double.Parse(row[name], CultureInfo.InvariantCulture)));
        });
    }

    [Fact]
    public void Tables_OfCounts_AddUpToTheLearners()
    {
        _ = story.Done("out", "--learners", "40", "--no-report");
        var files = story.FilesOf("out");

        var times = RowsOf(files["mastery-time.csv"]).GroupBy(row => (row["policy"], row["selector"], row["group"])).ToDictionary(group => group.Key, group => group.Sum(row => int.Parse(row["learners"], CultureInfo.InvariantCulture)));
        Assert.Equal(12, times.Count);
        Assert.All(times.Where(item => item.Key.Item3 == "all"), item => Assert.Equal(40, item.Value));
        var curves = RowsOf(files["curves.csv"]).Where(row => row["group"] == "all").ToList();
        Assert.Equal(4 * 7, curves.Count);
        Assert.Equal(4 * 3, RowsOf(files["exposure.csv"]).Count);
        Assert.Equal(
            curves.Where(row => row["step"] != "0").Sum(row => int.Parse(row["active"], CultureInfo.InvariantCulture)),
            RowsOf(files["exposure.csv"]).Sum(row => int.Parse(row["count"], CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Run_Traces_AreEveryStep()
    {
        _ = story.Done("out", "--learners", "40", "--traces", "--no-report");
        _ = story.Done("again", "--learners", "40", "--no-report", "--threads", "1");
        var (traced, plain) = (story.FilesOf("out"), story.FilesOf("again"));

        var steps = RowsOf(traced["traces.csv"]);
        Assert.Equal(RowsOf(traced["exposure.csv"]).Sum(row => int.Parse(row["count"], CultureInfo.InvariantCulture)), steps.Count);
        Assert.Equal(Enumerable.Range(0, 40), steps.Select(row => int.Parse(row["learner"], CultureInfo.InvariantCulture)).Distinct());
        traced.Remove("traces.csv");
        Assert.Equal(plain, traced);
    }

    [Fact]
    public void Run_SeedAndLearners_TakeThePlaceOfThoseOfTheConfiguration()
    {
        var other = Plearn.Run(
            "simulate", story.With("\"seed\": 3", "\"seed\": 18446744073709551615"), "--out", story.Folder["other"], "--learners", "40", "--format", "json");
        var given = story.Done("given", "--learners", "40", "--seed", "18446744073709551615", "--format", "json");

        Assert.Equal(other.Out, given.Out);
        Assert.NotEqual(story.Done("out", "--learners", "40", "--format", "json").Out, given.Out);
    }

    [Fact]
    public void Run_Until_StopsOnceTheErrorIsSmall()
    {
        var study = story.With("\"learners\": 600", "\"until\": { \"standardError\": 0.05, \"atLeast\": 64, \"atMost\": 4096 }");
        var run = Plearn.Run("simulate", study, "--out", story.Folder["out"], "--format", "json", "--no-report");

        Assert.InRange(run.Json.GetProperty("learners").GetInt32(), 64, 1024);
    }

    [Fact]
    public void Example_RunsAsItStands()
    {
        var written = Plearn.Run("simulate", "--example", story.Folder["first"]);
        Assert.Equal((0, ""), (written.ExitCode, written.Out));
        Assert.Contains("plearn simulate", written.Error, StringComparison.Ordinal);

        var run = Plearn.Run("simulate", Path.Combine(story.Folder["first"], "study.json"), "--out", story.Folder["out"], "--learners", "2", "--no-report");
        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("orphan", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.2, "1 s")]
    [InlineData(59, "59 s")]
    [InlineData(61, "2 min")]
    [InlineData(3700, "1 h 01 min")]
    [InlineData(90061, "25 h 01 min")]
    public void Progress_TimeLeft_IsInWordsOfPeople(double seconds, string words) => Assert.Equal(words, Output.ProgressLine.Left(TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void Progress_WhereNobodyWatches_IsSilent() =>
        Assert.DoesNotContain("%", story.Done("out", "--learners", "40", "--no-report").Error, StringComparison.Ordinal);

    [Fact]
    public void PrintSchema_PrintsTheSchema() =>
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", Plearn.Run("simulate", "--print-schema").Json.GetProperty("$schema").GetString());

    private static string TextOf(JsonElement item, string name) => item.GetProperty(name).GetString()!;

    private static double? NumberOf(JsonElement item) => item.ValueKind == JsonValueKind.Number ? item.GetDouble() : null;

    // The tables of these studies hold no line ends and no quotes in fields.
    private static List<Dictionary<string, string>> RowsOf(byte[] table)
    {
        var lines = Encoding.UTF8.GetString(table).Split("\r\n");
        Assert.Equal("", lines[^1]);
        var header = lines[0].Split(',');
        return [.. lines[1..^1].Select(line => header.Zip(FieldsOf(line)).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    private static string[] FieldsOf(string line) =>
        [.. line.Replace("\"streak, of 3\"", "streak; of 3", StringComparison.Ordinal).Split(',').Select(field => field.Replace("streak; of 3", "streak, of 3", StringComparison.Ordinal))];
}
