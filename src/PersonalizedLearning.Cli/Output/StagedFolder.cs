namespace PersonalizedLearning.Cli.Output;

/// <summary>A folder of files that is made beside its place, and takes it when all of it is there.</summary>
internal sealed class StagedFolder : IDisposable
{
    private readonly string full;
    private readonly string beside;

    private StagedFolder(string path)
    {
        full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        beside = Beside("part");
        Directory.CreateDirectory(beside);
    }

    /// <summary>Begins a folder. Nothing is where it will be until <see cref="Take"/>.</summary>
    public static StagedFolder Begin(string path) => new(path);

    /// <summary>Writes a file.</summary>
    public void Write(NewFile file)
    {
        using var stream = Open(file.Name);
        file.Write(stream);
    }

    /// <summary>Opens a new file.</summary>
    public Stream Open(string name) => new FileStream(Path.Combine(beside, name), FileMode.CreateNew, FileAccess.Write);

    /// <summary>Takes the place. A folder that is there goes, with what it holds: whoever calls knows that it is nothing to be kept.</summary>
    public void Take()
    {
        if (!Directory.Exists(full))
        {
            Directory.Move(beside, full);
            return;
        }

        var old = Beside("old");
        Directory.Move(full, old);
        try
        {
            Directory.Move(beside, full);
        }
        catch
        {
            Directory.Move(old, full);
            throw;
        }

        Directory.Delete(old, recursive: true);
    }

    public void Dispose()
    {
        if (Directory.Exists(beside))
        {
            Directory.Delete(beside, recursive: true);
        }
    }

    private string Beside(string kind) => Path.Combine(Path.GetDirectoryName(full)!, FormattableString.Invariant($".{Path.GetFileName(full)}.{Environment.ProcessId}.{kind}"));
}
