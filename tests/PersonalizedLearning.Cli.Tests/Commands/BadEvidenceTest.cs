using System.Text.Json;
using PersonalizedLearning.Cli.Fitting;

namespace PersonalizedLearning.Cli.Tests.Commands;

/// <summary>Evidence that is bad, thin or one-sided, for every model: a defined result or one clear error, and never half a file.</summary>
public sealed class BadEvidenceTest : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public static TheoryData<string> Models => [.. FittableModels.Create().Select(model => model.Name)];

    public static IEnumerable<object[]> ModelsAndBadRows =>
        from model in FittableModels.Create()
        from bad in new[]
        {
            ("a,x,NaN,1", "'NaN'"), ("a,x,-0.5,1", "'-0.5'"), ("a,x,1e999,1", "'1e999'"), ("a,x,1,0", "'0'"), ("a,x,1,NaN", "'NaN'"), ("a,x,,1", "''"),
            (",x,1,1", "learner"), ("a,,1,1", "competency"),
        }
        select new object[] { model.Name, bad.Item1, bad.Item2 };

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(ModelsAndBadRows))]
    public void Row_ThatIsBad_IsRefusedByItsPlace(string model, string row, string named)
    {
        var csv = $"learner,competency,score,max\na,x,1,1\n{row}\n";

        Fit(model, csv).AssertRefused("e.csv", "line 3", named, "expected");
        Plearn.Run("evaluate", "--policy", model, "--folds", "2", "--evidence", folder["e.csv"]).AssertRefused("e.csv", "line 3", named, "expected");
        Plearn.Run("trace", "--evidence", folder["e.csv"]).AssertRefused("e.csv", "line 3", named, "expected");

        Assert.Equal(["e.csv"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName));
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Evidence_WithoutRows_IsRefused(string model)
    {
        Fit(model, "learner,competency,correct\n").AssertRefused($"fit {model}", "expected");
        Fit(model, string.Empty).AssertRefused("e.csv", "header");
        Fit(model, "learner,competency,correct,source\na,x,1,self\n").AssertRefused($"fit {model}", "expected");

        Assert.False(File.Exists(folder["p.json"]));
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Evidence_OfOneAnswer_IsFittedOrRefused(string model) => AssertFittedOrRefused(model, "a,x,1");

    [Theory]
    [MemberData(nameof(Models))]
    public void Evidence_AllRight_IsFittedOrRefused(string model) => AssertFittedOrRefused(model, Rows(8, 6, (_, _) => 1));

    [Theory]
    [MemberData(nameof(Models))]
    public void Evidence_AllWrong_IsFittedOrRefused(string model) => AssertFittedOrRefused(model, Rows(8, 6, (_, _) => 0));

    [Theory]
    [MemberData(nameof(Models))]
    public void Evidence_OfOneLearner_IsFittedOrRefused(string model) => AssertFittedOrRefused(model, Rows(1, 30, (_, answer) => answer % 3 / 2));

    [Theory]
    [MemberData(nameof(Models))]
    public void Evidence_OfManyLearnersWithOneAnswerEach_IsFittedOrRefused(string model) => AssertFittedOrRefused(model, Rows(30, 1, (learner, _) => learner % 2));

    [Theory]
    [MemberData(nameof(Models))]
    public void Evidence_InAnyOrder_GivesTheSamePolicies(string model)
    {
        string[] rows = [.. Rows(6, 7, (learner, answer) => ((learner * 3) + answer) % 4 / 2).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select((row, index) => FormattableString.Invariant($"{row},i{index % 5},2026-01-{1 + (index % 7):00}T00:{index:00}:00Z"))];
        const string header = "learner,competency,correct,item,time\n";

        // Rows that are sorted by time and those that are not: the order of equal ones alone would matter.
        var sorted = Policies(Fit(model, header + string.Join('\n', rows.OrderBy(row => row.Split(',')[4], StringComparer.Ordinal))));
        var turned = Policies(Fit(model, header + string.Join('\n', rows.Reverse())));

        Assert.Equal(sorted, turned);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Competency_AndLearner_ThatWereNotSeen_ArePredicted(string model)
    {
        Fit(model, "learner,competency,correct,item\n" + Rows(10, 6, (learner, answer) => (learner + answer) % 3 / 2, ",i1"));

        var run = Plearn.Run("trace", "--policy", folder["p.json"], "--evidence", folder.Write("new.csv", "learner,competency,correct,item\nnew,unseen,1,unseen\nnew,x,0,i1\n"));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(3, run.Lines.Count);
    }

    private void AssertFittedOrRefused(string model, string rows)
    {
        var run = Fit(model, "learner,competency,correct\n" + rows);

        if (run.ExitCode == 2)
        {
            run.AssertRefused("expected");
            Assert.False(File.Exists(folder["p.json"]));
            return;
        }

        Assert.Equal(0, run.ExitCode);
        Assert.InRange(run.Json.GetProperty("logLikelihood").GetDouble(), double.MinValue, 1e-9);
        var trace = Plearn.Run("trace", "--policy", folder["p.json"], "--evidence", folder["e.csv"]);
        Assert.Equal(0, trace.ExitCode);
        Assert.DoesNotContain("NaN", trace.Out + Policies(run), StringComparison.Ordinal);
    }

    private Plearn Fit(string model, string csv) => Plearn.Run("fit", model, "--evidence", folder.Write("e.csv", csv), "--out", folder["p.json"]);

    private string Policies(Plearn run)
    {
        Assert.True(run.ExitCode == 0, run.Error);
        return JsonDocument.Parse(File.ReadAllText(folder["p.json"])).RootElement.GetRawText();
    }

    private static string Rows(int learners, int answers, Func<int, int, int> correct, string more = "") => string.Concat(
        from learner in Enumerable.Range(0, learners)
        from answer in Enumerable.Range(0, answers)
        select FormattableString.Invariant($"l{learner},x,{correct(learner, answer)}{more}\n"));
}
