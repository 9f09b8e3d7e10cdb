using System.Text.Json;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Cli.Tests.Commands;

public sealed class FitTest : IDisposable
{
    private const string Glops = "data/responses/glops42.csv";
    private const string Answers = "learner,competency,correct\na,x,0\na,x,1\nb,x,1\nb,y,1\nc,y,0\nc,y,1\n";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Fit_WritesThePolicyFileAndSaysWhatItFound()
    {
        var run = Fit(Answers);

        Assert.Equal(0, run.ExitCode);
        var json = run.Json;
        Assert.Equal(["model", "rows", "competencies", "logLikelihood", "iterations", "seconds", "byCompetency", "answers", "converged"], json.EnumerateObject().Select(member => member.Name));
        Assert.Equal(("bkt", 6, 2), (json.GetProperty("model").GetString(), json.GetProperty("rows").GetInt32(), json.GetProperty("competencies").GetInt32()));
        var each = json.GetProperty("byCompetency");
        Assert.Equal(["x", "y"], each.EnumerateObject().Select(member => member.Name));
        Assert.Equal(3, each.GetProperty("x").GetProperty("rows").GetInt32());
        Assert.True(each.GetProperty("x").GetProperty("converged").GetBoolean());
        Assert.Equal(
            json.GetProperty("logLikelihood").GetDouble(), each.EnumerateObject().Sum(member => member.Value.GetProperty("logLikelihood").GetDouble()), 1e-12);
        Assert.Equal(json.GetProperty("iterations").GetInt32(), each.EnumerateObject().Sum(member => member.Value.GetProperty("iterations").GetInt32()));

        var policy = Policy();
        Assert.Equal(("bkt", 1), (policy.GetProperty("policy").GetString(), policy.GetProperty("version").GetInt32()));
        Assert.Equal(0, policy.GetProperty("byCompetency").GetProperty("y").GetProperty("forget").GetDouble());
        Assert.All(["prior", "learn", "forget", "guess", "slip"], name => Assert.InRange(policy.GetProperty("parameters").GetProperty(name).GetDouble(), 0, 1));
    }

    [Fact]
    public void Fit_CanBeTracedAndEvaluated()
    {
        Fit(Answers, "--forget");
        var evidence = folder.Write("other.csv", Answers + "d,unseen,1\n");

        Assert.Equal(0, Plearn.Run("trace", "--policy", folder["p.json"], "--evidence", evidence).ExitCode);
        Assert.Equal(7, Plearn.Run("evaluate", "--policy", folder["p.json"], "--evidence", evidence).Json.GetProperty("rows").GetInt32());
    }

    [SharedFact(Glops)]
    public void Fit_OnAnyNumberOfThreads_WritesTheSameBytes()
    {
        var file = SharedFiles.PathOf(Glops);
        Plearn.Run("fit", "bkt", "-e", file, "-o", folder["one.json"], "--threads", "1", "--seed", "7", "--starts", "5", "--forget");
        Plearn.Run("fit", "bkt", "-e", file, "-o", folder["many.json"], "--threads", "4", "--seed", "7", "--starts", "5", "--forget");

        Assert.Equal(File.ReadAllBytes(folder["one.json"]), File.ReadAllBytes(folder["many.json"]));
    }

    [Fact]
    public void Fit_FollowsTimes_AndTheFileWhereTheyAreMissing()
    {
        Fit("learner,competency,correct,time\na,x,1,2026-01-02T00:00:00Z\na,x,0,2026-01-01T00:00:00Z\nb,x,0,\nb,x,1,\n");
        var timed = Policy().GetRawText();
        Fit("learner,competency,correct\na,x,0\na,x,1\nb,x,0\nb,x,1\n");

        Assert.Equal(Policy().GetRawText(), timed);
    }

    [Fact]
    public void Fit_ThatIsDegenerate_SaysSo()
    {
        var answers = string.Concat(Enumerable.Range(0, 20).SelectMany(learner => "1111100000".Select(letter => $"l{learner},x,{letter}\n")));

        var run = Fit("learner,competency,correct\n" + answers, "--starts", "20");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("degenerate-fit", run.Error, StringComparison.Ordinal);
        Assert.True(run.Json.GetProperty("byCompetency").GetProperty("x").GetProperty("degenerate").GetBoolean());
    }

    [Theory]
    [InlineData("--starts", "0")]
    [InlineData("--starts", "many")]
    [InlineData("--threads", "0")]
    [InlineData("--seed", "x")]
    public void Option_ThatIsWrong_IsRefused(string option, string value)
    {
        Fit(Answers, option, value).AssertRefused(option, value, "expected");
        Assert.False(File.Exists(folder["p.json"]));
    }

    [Fact]
    public void Evidence_ThatIsWrong_IsRefused_AndAnEarlierFileStays()
    {
        folder.Write("p.json", "earlier");

        Fit("learner,competency,correct\na,x,2\n").AssertRefused("e.csv", "2");
        Fit("learner,competency,correct\n").AssertRefused("no answer");
        Plearn.Run("fit", "bkt", "--out", folder["p.json"]).AssertRefused("--evidence");

        Assert.Equal("earlier", File.ReadAllText(folder["p.json"]));
    }

    [Fact]
    public void Use_ThatIsWrong_IsRefused()
    {
        var evidence = folder.Write("e.csv", Answers);
        Plearn.Run("fit", "bkt", "--evidence", evidence).AssertRefused("--out");
        Plearn.Run("fit", "magic", "--evidence", evidence, "--out", folder["p.json"]).AssertRefused("plearn:");
        Plearn.Run("fit", "bkt", "--evidence", evidence, "--out", Path.Combine(folder.Path, "none", "p.json")).AssertRefused("folder");
    }

    [Fact]
    public void Bounds_HoldWhatIsFitted()
    {
        Fit(Answers, "--bounds", "guess=0.1..0.2", "slip=0.05..0.05", "--bounds", "prior=0..0.4");

        foreach (var parameters in Policy().GetProperty("byCompetency").EnumerateObject().Select(member => member.Value))
        {
            Assert.InRange(parameters.GetProperty("guess").GetDouble(), 0.1, 0.2);
            Assert.Equal(0.05, parameters.GetProperty("slip").GetDouble());
            Assert.InRange(parameters.GetProperty("prior").GetDouble(), 0, 0.4);
        }
    }

    [Theory]
    [InlineData("guess")]
    [InlineData("guess=0.1")]
    [InlineData("guess=0.5..0.1")]
    [InlineData("guess=0..1.1")]
    [InlineData("guess=-1..1")]
    [InlineData("guess=NaN..1")]
    [InlineData("luck=0..1")]
    public void Bounds_ThatAreNone_AreRefused(string value) => Fit(Answers, "--bounds", value).AssertRefused("--bounds", $"'{value}'", "NAME=LOW..HIGH");

    [Fact]
    public void Bounds_SaidTwice_AreRefused() => Fit(Answers, "--bounds", "guess=0..0.3", "guess=0..0.2").AssertRefused("--bounds", "'guess' twice");

    [Fact]
    public void Cancelled_SaysSo_AndWritesNothing()
    {
        var evidence = folder.Write("e.csv", Answers);

        var run = Plearn.Run(host => host with { Cancellation = new CancellationToken(true) }, "fit", "bkt", "--evidence", evidence, "--out", folder["p.json"]);

        Assert.Equal((130, string.Empty), (run.ExitCode, run.Out));
        Assert.Contains("interrupted", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder["p.json"]));
    }

    [Theory]
    [InlineData("fsrs", "--pull", "-1")]
    [InlineData("fsrs", "--pull", "NaN")]
    [InlineData("fsrs", "--starts", "0")]
    [InlineData("hlr", "--penalty", "much")]
    [InlineData("forgetting", "--bounds", "guess=2..3")]
    [InlineData("bkt", "--by-item", "all")]
    [InlineData("bkt", "--min-answers", "0")]
    [InlineData("pfa", "--counts", "log")]
    [InlineData("pfa", "--penalty", "0")]
    [InlineData("afm", "--penalty", "NaN")]
    [InlineData("lkt", "--features", "none")]
    [InlineData("elo", "--choices", "-1")]
    [InlineData("elo", "--passes", "0")]
    [InlineData("irt", "--model", "5pl")]
    [InlineData("irt", "--repeats", "never")]
    public void Option_OfAModel_ThatIsWrong_IsRefused(string model, string option, string value) =>
        Plearn.Run("fit", model, "--evidence", folder.Write("e.csv", Answers), "--out", folder["p.json"], option, value).AssertRefused(option, value, "expected");

    [Theory]
    [InlineData("bkt", "--forget")]
    [InlineData("bkt", "--bounds", "guess=0..0.1")]
    [InlineData("bkt", "--by-item", "guess", "--min-answers", "1")]
    [InlineData("bkt", "--forget-per-day")]
    [InlineData("pfa", "--counts", "logarithmic")]
    [InlineData("pfa", "--penalty", "7")]
    [InlineData("afm", "--proficiencies")]
    [InlineData("afm", "--penalty", "7")]
    [InlineData("lkt", "--features", "best-lr")]
    [InlineData("lkt", "--features", "factors")]
    [InlineData("lkt", "--features", "items")]
    [InlineData("elo", "--choices", "4")]
    [InlineData("elo", "--passes", "1")]
    [InlineData("irt", "--model", "1pl")]
    [InlineData("irt", "--model", "3pl")]
    [InlineData("irt", "--repeats", "all")]
    [InlineData("irt", "--no-priors")]
    [InlineData("fsrs", "--pull", "0.01")]
    [InlineData("hlr", "--penalty", "5")]
    [InlineData("forgetting", "--bounds", "guess=0..0.1")]
    public void Option_OfAModel_ChangesWhatIsFitted(string model, params string[] options)
    {
        var evidence = folder.Write("e.csv", "learner,competency,item,correct,time\n" + string.Concat(
            from learner in Enumerable.Range(0, 30)
            from answer in Enumerable.Range(0, 12)
            let draw = ((learner * 2654435761L) + (answer * 40503L * (answer + learner))) % 997
            select FormattableString.Invariant($"l{learner},c{answer % 2},i{answer % 5},{(draw < 450 + (answer * 30) - (answer % 5 * 60) ? 1 : 0)},2026-{1 + (answer / 2):00}-{1 + (draw % 28):00}T00:00:00Z\n")));

        Assert.NotEqual(Fitted([]), Fitted(options));

        string Fitted(string[] chosen)
        {
            var run = Plearn.Run(["fit", model, "--evidence", evidence, "--out", folder["p.json"], .. chosen]);
            Assert.True(run.ExitCode == 0, run.Error);
            return File.ReadAllText(folder["p.json"]);
        }
    }

    [Fact]
    public void Help_HasExamplesForEveryModel() =>
        Assert.All(Fitting.FittableModels.Create(), model => Assert.Contains($"plearn fit {model.Name} --evidence", Plearn.Run("fit", model.Name, "--help").Out, StringComparison.Ordinal));

    [Fact]
    public void Documentation_NamesEveryModelAndItsOptions()
    {
        var text = System.IO.File.ReadAllText(Path.Combine(Repository.Root, "docs", "command-line.md"));

        Assert.All(Fitting.FittableModels.Create(), model =>
        {
            var row = Assert.Single(text.Split('\n'), line => line.StartsWith($"| `{model.Name}` |", StringComparison.Ordinal));
            Assert.All(model.Options, option => Assert.Contains($"| `{option.Name}", text, StringComparison.Ordinal));
            Assert.Equal(model.Options.Count > 0, row.Contains("--", StringComparison.Ordinal) || row.Contains("those of", StringComparison.Ordinal));
        });
    }

    private Plearn Fit(string answers, params string[] options) =>
        Plearn.Run(["fit", "bkt", "--evidence", folder.Write("e.csv", answers), "--out", folder["p.json"], .. options]);

    private JsonElement Policy() => JsonDocument.Parse(File.ReadAllText(folder["p.json"])).RootElement;
}
