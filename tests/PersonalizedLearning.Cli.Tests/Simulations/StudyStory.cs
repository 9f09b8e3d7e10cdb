namespace PersonalizedLearning.Cli.Tests.Simulations;

/// <summary>A small study in a folder, and runs of it.</summary>
internal sealed class StudyStory : IDisposable
{
    private const string Configuration = """
        {
          "study": "small", "seed": 3, "framework": "edges.csv", "learners": 600, "retentionDays": [7],
          "populations": [
            { "name": "mixed", "model": "mixture", "parameters": { "components": [
              { "name": "quick", "model": "bkt", "parameters": { "learn": 0.4 } }, { "name": "=slow", "model": "bkt", "parameters": { "learn": 0.1 } }
            ] } }
          ],
          "policies": [{ "name": "bkt", "file": "policy.json" }, { "name": "streak, of 3", "policy": "m-of-n", "parameters": { "required": 3, "window": 3 } }],
          "selectors": [{ "name": "dice", "selector": "random" }, { "name": "oracle", "selector": "oracle" }],
          "budgets": [{ "steps": 6 }]
        }
        """;

    public StudyStory()
    {
        Folder.Write("edges.csv", "prerequisite,competency\nhalf,equivalent\nequivalent,add\n");
        Folder.Write("policy.json", "{\"policy\":\"bkt\",\"parameters\":{\"learn\":0.2}}");
        Study = Folder.Write("study.json", Configuration);
    }

    public TemporaryFolder Folder { get; } = new();

    /// <summary>The path of the configuration.</summary>
    public string Study { get; }

    /// <summary>The files of a folder of results, by name.</summary>
    public SortedDictionary<string, byte[]> FilesOf(string folder) =>
        new(Directory.EnumerateFiles(Folder[folder]).ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes), StringComparer.Ordinal);

    /// <summary>Runs the study into a folder.</summary>
    public Plearn Run(string folder, params string[] more) => Plearn.Run(["simulate", Study, "--out", Folder[folder], .. more]);

    /// <summary>Runs the study into a folder, which must go well.</summary>
    public Plearn Done(string folder, params string[] more)
    {
        var run = Run(folder, more);
        Assert.True(run.ExitCode == 0, run.Error);
        return run;
    }

    /// <summary>Writes another configuration: this one with a part replaced.</summary>
    public string With(string part, string by)
    {
        Assert.Contains(part, Configuration, StringComparison.Ordinal);
        return Folder.Write("other.json", Configuration.Replace(part, by, StringComparison.Ordinal));
    }

    public void Dispose() => Folder.Dispose();
}
