using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Cli.Tests.Interchange;

public sealed class OaTutorInterchangeTest
{
    private const string Content = "data/oatutor";

    [SharedFact(Content)]
    public void Import_OfTheRealContent_HasItsCounts()
    {
        var run = Plearn.Run("import", "oatutor", SharedFiles.PathOf(Content), "--format", "csv");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["what,count", "steps,16362", "skills,1233", "courses,18", "lessons,626", "competencies,1876", "skillsWithParameters,1232"], run.Lines);
    }

    // What OATutor's own code gives with all four parameters .1.
    [SharedFact(Content)]
    public void Import_ThenTrace_GivesTheEstimatesOfOaTutor()
    {
        using var folder = new TemporaryFolder();
        var evidence = folder.Write("answers.csv", "learner,competency,correct\na,bayes,1\na,bayes,1\na,bayes,0\n");
        Plearn.Run("import", "oatutor", SharedFiles.PathOf(Content), "--out", folder["tutor"]);

        var trace = Plearn.Run("trace", "--policy", Path.Combine(folder["tutor"], "policy.json"), "--evidence", evidence);
        var mastery = Plearn.Run(
            "mastery", "--framework", Path.Combine(folder["tutor"], "framework.json"), "--policy", Path.Combine(folder["tutor"], "policy.json"), "--evidence", evidence, "--format", "csv");

        Assert.Equal(["0.55", "0.925", "0.6203125"], trace.Lines.Skip(1).Select(line => line.Split(',')[^1]));
        Assert.Contains(mastery.Lines, line => line.StartsWith("a,bayes,,0.6203125,Learning,lapsed,3,", StringComparison.Ordinal));
    }

    [Fact]
    public void Import_ThenExport_SaysTheSame()
    {
        using var folder = new TemporaryFolder();
        var (source, tutor, target) = (Directory.CreateDirectory(folder["source"]).FullName, folder["tutor"], folder["target"]);
        File.WriteAllText(Path.Combine(source, "skillModel.json"), """{"s1":["x","y"],"s2":["x"]}""");
        File.WriteAllText(Path.Combine(source, "coursePlans.json"), """[{"courseName":"C","language":"en","lessons":[{"id":"l","name":"L","learningObjectives":{"x":0.9,"y":0.9}}]}]""");
        Directory.CreateDirectory(Path.Combine(source, "bkt-params"));
        File.WriteAllText(
            Path.Combine(source, "bkt-params", "defaultBKTParams.json"),
            """{"x":{"probMastery":0.1,"probTransit":0.2,"probSlip":0.1,"probGuess":0.3},"y":{"probMastery":0.2,"probTransit":0.2,"probSlip":0.1,"probGuess":0.3}}""");

        var import = Plearn.Run("import", "oatutor", source, "--out", tutor);
        var export = Plearn.Run(
            "export", "oatutor", "--framework", Path.Combine(tutor, "framework.json"), "--policy", Path.Combine(tutor, "policy.json"), "--items", Path.Combine(tutor, "items.csv"), "--out", target);
        var again = Plearn.Run("import", "oatutor", target, "--out", folder["again"]);

        Assert.Equal((0, 0, 0), (import.ExitCode, export.ExitCode, again.ExitCode));
        Assert.Empty(export.Error);
        foreach (var file in Directory.GetFiles(tutor))
        {
            Assert.Equal(File.ReadAllText(file), File.ReadAllText(Path.Combine(folder["again"], Path.GetFileName(file))));
        }
    }

    [Fact]
    public void Import_OfAFolderWithoutContent_IsRefused()
    {
        using var folder = new TemporaryFolder();

        Plearn.Run("import", "oatutor", folder.Path).AssertRefused("nothing of an OATutor in it", "skillModel.json");
        Plearn.Run("import", "oatutor", folder["nowhere"]).AssertRefused("there is no such folder");
    }
}
