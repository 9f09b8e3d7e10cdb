namespace PersonalizedLearning.Simulation.Tests.Running;

/// <summary>A path in a folder of its own that is gone after the test.</summary>
internal sealed class TemporaryFile : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("study");

    public string Path => System.IO.Path.Combine(folder.FullName, "checkpoint.tally");

    public IEnumerable<string> Beside => folder.EnumerateFiles().Select(file => file.Name);

    public void Dispose() => folder.Delete(recursive: true);
}
