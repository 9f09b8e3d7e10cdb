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
        Assert.Equal(["folds", "rows", "policies"], run.Json.EnumerateObject().Select(member => member.Name));
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

    private static double Auc(Plearn run, int policy) => run.Json.GetProperty("policies")[policy].GetProperty("auc").GetDouble();

    private Plearn Evaluate(string answers, params string[] options) => Plearn.Run(["evaluate", "--evidence", folder.Write("e.csv", answers), .. options]);
}
