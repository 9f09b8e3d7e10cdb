namespace PersonalizedLearning.Cli.Tests.Interchange;

public sealed class CanvasInterchangeTest
{
    private const string Header = "vendor_guid,object_type,title,calculation_method,calculation_int,parent_guids,mastery_points,ratings,,,\n";

    private const string Outcomes = Header
        + "lines,group,Lines,,,,,,,,\nslope,outcome,Slope,decaying_average,65,lines,3,5,Great,3,Good,0,Low\nfit,outcome,Fit,n_mastery,2,lines,3,5,Great,3,Good,0,Low\narea,outcome,Area,highest,,,1,2,Yes,0,No\n";

    // 1 to 5 with 65 %: 4.13 by the weighted average, 4.47 by the recursive one; two scores of at least 3 are 3, 4 and 5, whose mean is 4.
    private const string Scores = "learner,competency,score,max,time\n"
        + "ana,slope,1,5,2024-05-01T12:00:00Z\nana,slope,2,5,2024-05-02T12:00:00Z\nana,slope,3,5,2024-05-03T12:00:00Z\nana,slope,4,5,2024-05-04T12:00:00Z\nana,slope,5,5,2024-05-05T12:00:00Z\n"
        + "ana,fit,3,5,2024-05-01T12:00:00Z\nana,fit,4,5,2024-05-02T12:00:00Z\nana,fit,5,5,2024-05-03T12:00:00Z\n";

    [Theory]
    [InlineData(null, "4.13")]
    [InlineData("weighted", "4.13")]
    [InlineData("recursive", "4.47")]
    public void Import_ThenMastery_DecidesAsCanvasDoes(string? meaning, string slope)
    {
        using var folder = new TemporaryFolder();
        string[] option = meaning is null ? [] : ["--decaying-average", meaning];

        var import = Plearn.Run(["import", "canvas", folder.Write("outcomes.csv", Outcomes), "--out", folder["algebra"], .. option]);
        var mastery = Plearn.Run(
            "mastery", "--framework", Path.Combine(folder["algebra"], "framework.json"), "--policy", Path.Combine(folder["algebra"], "policy.json"),
            "--evidence", folder.Write("scores.csv", Scores), "--format", "csv");

        Assert.Equal(0, import.ExitCode);
        Assert.Contains("decaying-average-meaning", import.Error, StringComparison.Ordinal);
        Assert.Contains($"ana,slope,,{slope},Good,held,5,", mastery.Lines);
        Assert.Contains("ana,fit,,4,Good,held,3,", mastery.Lines);
    }

    [Fact]
    public void Import_ThenExport_SaysTheSame()
    {
        using var folder = new TemporaryFolder();
        var algebra = folder["algebra"];
        Plearn.Run("import", "canvas", folder.Write("outcomes.csv", Outcomes), "--out", algebra);

        var export = Plearn.Run(
            "export", "canvas", "--framework", Path.Combine(algebra, "framework.json"), "--policy", Path.Combine(algebra, "policy.json"), Path.Combine(algebra, "policy-2.json"), "--out", folder["again.csv"]);
        var again = Plearn.Run("import", "canvas", folder["again.csv"], "--out", folder["again"]);

        Assert.Equal((0, 0), (export.ExitCode, again.ExitCode));
        Assert.Empty(export.Error);
        foreach (var file in Directory.GetFiles(algebra))
        {
            Assert.Equal(File.ReadAllText(file), File.ReadAllText(Path.Combine(folder["again"], Path.GetFileName(file))));
        }
    }

    [Fact]
    public void Import_AsJson_CountsAndReports()
    {
        using var folder = new TemporaryFolder();

        var run = Plearn.Run("import", "canvas", folder.Write("outcomes.csv", Outcomes + "x,thing,X\n"), "--format", "json", "--report", folder["problems.csv"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal((5, 4, 2, 3), (Count("rows"), Count("competencies"), Count("scales"), Count("outcomesWithPolicies")));
        Assert.Contains("unknown-object-type,error,line 6,", File.ReadAllText(folder["problems.csv"]), StringComparison.Ordinal);

        int Count(string name) => run.Json.GetProperty("counts").GetProperty(name).GetInt32();
    }

    [Fact]
    public void WrongInput_IsRefused()
    {
        using var folder = new TemporaryFolder();
        var table = folder.Write("outcomes.csv", Outcomes.Replace("Slope", "=1+1", StringComparison.Ordinal));
        Plearn.Run("import", "canvas", table, "--out", folder["algebra"]);
        string[] export = ["export", "canvas", "--framework", Path.Combine(folder["algebra"], "framework.json"), "--policy", Path.Combine(folder["algebra"], "policy.json"), "--out", folder["out.csv"]];

        Plearn.Run("import", "canvas", folder.Write("other.csv", "a,b\n1,2\n")).AssertRefused("other.csv", "expected a column 'vendor_guid'");
        Plearn.Run("import", "canvas", table, "--decaying-average", "harmonic").AssertRefused("--decaying-average is 'harmonic'; expected one of weighted, recursive");
        Plearn.Run(export).AssertRefused("'=1+1', which a spreadsheet would run as a formula");
        Assert.False(File.Exists(folder["out.csv"]));
        Plearn.Run([.. export, "--formulas", "escape"]);
        Assert.Contains("'=1+1", File.ReadAllText(folder["out.csv"]), StringComparison.Ordinal);
    }
}
