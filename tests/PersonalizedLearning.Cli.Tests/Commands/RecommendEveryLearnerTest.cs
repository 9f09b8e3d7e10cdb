namespace PersonalizedLearning.Cli.Tests.Commands;

public sealed class RecommendEveryLearnerTest
{
    private static readonly string[] Sample = ["recommend", "-f", SampleFiles.Framework, "-j", SampleFiles.Journals, "-c", SampleFiles.Catalog, "--every-learner"];

    [Fact]
    public void Json_HoldsForEachLearnerWhatThatLearnerAloneGets()
    {
        var all = Plearn.Run([.. Sample, "--format", "json"]).Json;

        Assert.Equal("2026-09-07T08:00:00Z", all.GetProperty("asOf").GetString());
        Assert.Equal(["amara", "ben", "chiara"], all.GetProperty("learners").EnumerateArray().Select(item => item.GetProperty("learner").GetString()));
        foreach (var learner in all.GetProperty("learners").EnumerateArray())
        {
            var one = Plearn.Run("recommend", "-f", SampleFiles.Framework, "-j", SampleFiles.Journals, "-c", SampleFiles.Catalog, "--format", "json", "-l", learner.GetProperty("learner").GetString()!).Json;

            Assert.Equal(one.GetProperty("recommendations").GetRawText().Replace(" ", "", StringComparison.Ordinal), learner.GetProperty("recommendations").GetRawText().Replace(" ", "", StringComparison.Ordinal));
            Assert.Equal(one.GetProperty("diagnostics").GetArrayLength(), learner.GetProperty("diagnostics").GetArrayLength());
        }
    }

    [Fact]
    public void Csv_HasOneHeaderAndTheRowsOfAll()
    {
        var run = Plearn.Run([.. Sample, "--format", "csv", "--top", "1"]);

        Assert.Equal("learner,competency,code,experience,kind,score,loss,unlocks,predictedSuccess", run.Lines[0]);
        Assert.Equal(["amara", "ben", "chiara"], run.Lines.Skip(1).Select(line => line.Split(',')[0]));
    }

    [Fact]
    public void Table_IsOneForEachLearner()
    {
        var run = Plearn.Run(Sample);

        Assert.Equal(3, run.Lines.Count(line => line.Contains("next step", StringComparison.Ordinal)));
        Assert.All(run.Lines, line => Assert.True(line.Length <= 80, line));
    }

    [Fact]
    public void Log_HoldsADecisionForEachLearner()
    {
        using var folder = new TemporaryFolder();
        Plearn.Run([.. Sample, "--log", folder["log.jsonl"]]);

        Assert.Equal(3, File.ReadAllLines(folder["log.jsonl"]).Length);
    }

    [Fact]
    public void WhatAsksAboutOneLearner_IsRefused()
    {
        Plearn.Run([.. Sample, "--learner", "amara"]).AssertRefused("--every-learner and --learner");
        Plearn.Run([.. Sample, "--why-not", "EQ.1"]).AssertRefused("--why-not");
        Plearn.Run([.. Sample, "--if-mastered", "EQ.1"]).AssertRefused("--if-");
    }
}
