using System.Text.Json;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Cli.Tests.Commands;

public sealed class EvaluateTest : IDisposable
{
    private const string Glops = "data/responses/glops42.csv";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Evaluate_GivesTheFiguresOfEachPolicy()
    {
        var run = Evaluate("learner,competency,correct\na,x,1\na,x,1\nb,x,0\n", "--policy", "bkt", "weighted-average");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["folds", "rows", "policies", "comparisons", "bootstrap"], run.Json.EnumerateObject().Select(member => member.Name));
        Assert.Equal((1, 3), (run.Json.GetProperty("folds").GetInt32(), run.Json.GetProperty("rows").GetInt32()));
        var (bkt, average) = (run.Json.GetProperty("policies")[0], run.Json.GetProperty("policies")[1]);
        Assert.Equal(("bkt", "weighted-average"), (bkt.GetProperty("policy").GetString(), average.GetProperty("policy").GetString()));

        // The first answers of a and b are predicted the same, a's second higher.
        Assert.Equal(0.75, bkt.GetProperty("auc").GetDouble());
        Assert.Equal(2.0 / 3, bkt.GetProperty("accuracy").GetDouble(), 1e-12);
        Assert.All(["auc", "logLoss", "rmse", "accuracy", "calibrationError"], name => Assert.Equal(JsonValueKind.Null, average.GetProperty(name).ValueKind));
    }

    [SharedFact(Glops)]
    public void Folds_FitThePolicyNamedBkt_AndScoreFilesAsTheyAre()
    {
        var file = SharedFiles.PathOf(Glops);
        var policy = folder.Write("p.json", """{"policy":"bkt","version":1}""");

        var run = Plearn.Run("evaluate", "--policy", "bkt", "--policy", policy, "--evidence", file, "--folds", "3", "--starts", "2");
        var plain = Plearn.Run("evaluate", "--policy", "bkt", "--evidence", file);

        Assert.Equal(3, run.Json.GetProperty("folds").GetInt32());
        Assert.Equal(70_668, run.Json.GetProperty("rows").GetInt32());
        Assert.Equal(Auc(plain, 0), Auc(run, 1));
        Assert.True(Auc(run, 0) > Auc(run, 1) + 0.01);
    }

    [Fact]
    public void Folds_WithACompetencyOfOneLearnerAlone_DoNotThrow() =>
        Assert.Equal(4, Evaluate("learner,competency,correct\na,x,1\nb,x,0\na,only-a,1\nb,only-b,0\n", "--folds", "2").Json.GetProperty("policies")[0].GetProperty("predicted").GetInt32());

    [Fact]
    public void Evidence_WithoutRows_IsNotDefined()
    {
        var run = Evaluate("learner,competency,correct\n");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(0, run.Json.GetProperty("rows").GetInt32());
        Assert.Equal(JsonValueKind.Null, run.Json.GetProperty("policies")[0].GetProperty("auc").ValueKind);
    }

    [Fact]
    public void Use_ThatIsWrong_IsRefused()
    {
        const string one = "learner,competency,correct\na,x,1\n";
        Evaluate(one, "--folds", "2").AssertRefused("--folds", "2", "1 learners");
        Evaluate(one, "--folds", "0").AssertRefused("--folds", "0");
        Evaluate(one, "--policy", "magic").AssertRefused("magic");
        Evaluate("learner,competency,correct\na,x,7\n").AssertRefused("7");
        Plearn.Run("evaluate", "--policy", "bkt").AssertRefused("--evidence");
    }

    [Fact]
    public void Figures_HaveIntervals_AndDifferences()
    {
        var run = Evaluate(Drawn(20), "--policy", "bkt", "ebisu", "--bootstrap", "100", "--seed", "3");

        var (bkt, comparison) = (run.Json.GetProperty("policies")[0], run.Json.GetProperty("comparisons")[0]);
        Assert.All(["auc", "logLoss", "rmse", "accuracy"], name => Assert.InRange(bkt.GetProperty(name).GetDouble(), Ends(bkt, $"{name}Interval").Low, Ends(bkt, $"{name}Interval").High));
        Assert.Equal(("bkt", "ebisu"), (comparison.GetProperty("policy").GetString(), comparison.GetProperty("other").GetString()));
        var logLoss = comparison.GetProperty("logLoss");
        Assert.Equal(
            logLoss.GetProperty("difference").GetDouble(),
            bkt.GetProperty("logLoss").GetDouble() - run.Json.GetProperty("policies")[1].GetProperty("logLoss").GetDouble(), 1e-12);
        Assert.Equal(logLoss.GetProperty("difference").GetDouble() < 0 ? "bkt" : "ebisu", logLoss.GetProperty("better").GetString());
        var (low, high) = Ends(logLoss, "interval");
        Assert.Equal(low > 0 || high < 0, logLoss.GetProperty("beyondChance").GetBoolean());
        Assert.InRange(logLoss.GetProperty("probability").GetDouble(), 0, 1);
        Assert.Equal(bkt.GetProperty("predicted").GetInt32(), bkt.GetProperty("reliability").EnumerateArray().Sum(bin => bin.GetProperty("count").GetInt32()));
        Assert.Equal((100, 3), (run.Json.GetProperty("bootstrap").GetProperty("resamples").GetInt32(), run.Json.GetProperty("bootstrap").GetProperty("seed").GetInt32()));
    }

    [Fact]
    public void Intervals_ThatAreNotWanted_AreNull()
    {
        var policy = Evaluate(Drawn(5), "--bootstrap", "0").Json.GetProperty("policies")[0];

        Assert.Equal(JsonValueKind.Null, policy.GetProperty("aucInterval").ValueKind);
        Assert.NotEqual(JsonValueKind.Null, policy.GetProperty("auc").ValueKind);
    }

    [Fact]
    public void Output_OnAnyNumberOfThreads_IsTheSameBytes()
    {
        string[] options = ["--policy", "bkt", "bkt --forget --starts 2", "--folds", "3", "--bootstrap", "50", "--threads"];

        Assert.Equal(Evaluate(Drawn(30), [.. options, "1"]).Out, Evaluate(Drawn(30), [.. options, "4"]).Out);
    }

    [Fact]
    public void Model_WithOptions_IsFittedByThem()
    {
        var run = Evaluate(Drawn(30), "--policy", "bkt", "bkt --bounds learn=0..0", "bkt --starts 8", "--folds", "3", "--bootstrap", "0");

        Assert.Equal(Auc(run, 0), Auc(run, 2));
        Assert.NotEqual(Auc(run, 0), Auc(run, 1));
        Assert.Equal("bkt --bounds learn=0..0", run.Json.GetProperty("policies")[1].GetProperty("policy").GetString());
    }

    [Theory]
    [InlineData("stratified")]
    [InlineData("ordinal")]
    [InlineData("modulo")]
    public void Deal_OfEachKind_IsGood(string by) =>
        Assert.Equal(120, Evaluate(Drawn(30), "--folds", "4", "--by", by, "--bootstrap", "0").Json.GetProperty("policies")[0].GetProperty("predicted").GetInt32());

    [Fact]
    public void Seed_ChangesTheDeal() => Assert.NotEqual(
        Auc(Evaluate(Drawn(30), "--folds", "3", "--bootstrap", "0", "--seed", "1"), 0),
        Auc(Evaluate(Drawn(30), "--folds", "3", "--bootstrap", "0", "--seed", "2"), 0));

    [Fact]
    public void Table_FitsEightyColumns_AndNamesEveryPolicy()
    {
        var run = Evaluate(Drawn(30), "--policy", "bkt", "bkt --forget", "weighted-average", "--folds", "3", "--bootstrap", "50", "--format", "table");

        Assert.Equal(0, run.ExitCode);
        Assert.All(run.Lines, line => Assert.InRange(line.Length, 0, 80));
        Assert.All(["120 rows in 3 folds", "bkt --forget", "weighted-average", "1 − 2", "2 − 3", "AUC", "Calibration", "beyond chance"], text => Assert.Contains(text, run.Out, StringComparison.Ordinal));
    }

    [Fact]
    public void Csv_HoldsEveryFigure()
    {
        var run = Evaluate(Drawn(10), "--policy", "bkt", "ebisu", "--bootstrap", "20", "--format", "csv");

        Assert.Equal("policy,other,predicted,measure,value,lower,upper,probability", run.Lines[0]);
        Assert.Equal(16, run.Lines.Count);
        Assert.All(run.Lines, line => Assert.Equal(8, line.Split(',').Length));
        Assert.StartsWith("bkt,,40,auc,0.", run.Lines[1], StringComparison.Ordinal);
        Assert.StartsWith("bkt,ebisu,40,calibrationError,", run.Lines[15], StringComparison.Ordinal);
    }

    [Fact]
    public void Cancelled_SaysSo_AndWritesNothing()
    {
        var evidence = folder.Write("e.csv", Drawn(10));

        var run = Plearn.Run(host => host with { Cancellation = new CancellationToken(true) }, "evaluate", "--evidence", evidence, "--folds", "2");

        Assert.Equal((130, string.Empty), (run.ExitCode, run.Out));
        Assert.Contains("interrupted", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--bootstrap", "-1")]
    [InlineData("--bootstrap", "many")]
    [InlineData("--by", "chance")]
    [InlineData("--seed", "0.5")]
    [InlineData("--threads", "0")]
    [InlineData("--format", "xml")]
    [InlineData("--policy", "bkt --learn 3")]
    [InlineData("--policy", "bkt --starts 0")]
    [InlineData("--policy", "magic --starts 2")]
    [InlineData("--policy", "")]
    public void Option_ThatIsWrong_IsRefused(string option, string value) => Evaluate(Drawn(5), "--folds", "2", option, value).AssertRefused(option, value);

    [Fact]
    public void Model_WithOptionsAndWithoutFolds_IsRefused() => Evaluate(Drawn(5), "--policy", "bkt --forget").AssertRefused("bkt --forget", "--folds");

    [Fact]
    public void Modulo_OfLearnersWithoutNumbers_IsRefused() =>
        Evaluate("learner,competency,correct\na,x,1\nb,x,0\n", "--folds", "2", "--by", "modulo").AssertRefused("--by", "modulo", "'a'", "whole number");

    [Fact]
    public void Folds_ThatLeaveNothingToLearnFrom_AreRefused() =>
        Evaluate("learner,competency,correct\n2,x,1\n4,x,0\n", "--folds", "2", "--by", "modulo").AssertRefused("evaluate bkt", "no answer to learn from");

    private static (double Low, double High) Ends(JsonElement of, string name) => (of.GetProperty(name)[0].GetDouble(), of.GetProperty(name)[1].GetDouble());

    /// <summary>Four answers of each of some learners, whose identifiers are numbers.</summary>
    private static string Drawn(int learners) => "learner,competency,correct\n" + string.Concat(
        from learner in Enumerable.Range(0, learners)
        from answer in Enumerable.Range(0, 4)
        select FormattableString.Invariant($"{learner},{(answer + learner) % 2},{(((learner * 7) + (answer * answer * 3)) % 5) / 2 % 2}\n"));

    private static double Auc(Plearn run, int policy) => run.Json.GetProperty("policies")[policy].GetProperty("auc").GetDouble();

    private Plearn Evaluate(string answers, params string[] options) => Plearn.Run(["evaluate", "--evidence", folder.Write("e.csv", answers), .. options]);
}
