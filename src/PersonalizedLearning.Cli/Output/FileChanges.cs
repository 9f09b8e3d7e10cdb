namespace PersonalizedLearning.Cli.Output;

/// <summary>Changes of several files that are made together: all of them, or none as far as a file system allows.</summary>
/// <remarks>
/// All new contents are written beside their files first; then each takes the place of its file, and what has to go goes last. When one of these steps fails, the files before it get back what they held.
/// What a file held is never written elsewhere.
/// </remarks>
internal sealed class FileChanges
{
    private readonly List<(string Path, byte[]? Before, byte[]? After)> changes = [];

    /// <summary>Notes a change.</summary>
    /// <param name="path">The file.</param>
    /// <param name="before">What it held when it was read; null where it was not there.</param>
    /// <param name="after">What it is to hold; null where it is to go.</param>
    public void Add(string path, byte[]? before, byte[]? after)
    {
        var place = Resolved(path);
        if (changes.Exists(change => change.Path == place))
        {
            throw new UsageException($"'{path}' would be written twice; expected another file.");
        }

        changes.Add((place, before, after));
    }

    /// <summary>The file behind a path, whatever links lead to it.</summary>
    public static string Resolved(string path)
    {
        var full = Path.GetFullPath(path);
        return File.Exists(full) ? File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full : full;
    }

    /// <summary>Makes all changes.</summary>
    public void Make()
    {
        foreach (var (path, before, _) in changes.Where(change => change.Before is not null))
        {
            if (!File.ReadAllBytes(path).AsSpan().SequenceEqual(before))
            {
                throw new UsageException($"'{path}' was changed by another program meanwhile; nothing was written.");
            }
        }

        try
        {
            foreach (var (path, _, after) in changes)
            {
                Stage(path, after);
            }

            Take();
        }
        finally
        {
            foreach (var beside in changes.Select(change => Beside(change.Path)).Where(File.Exists))
            {
                File.Delete(beside);
            }
        }
    }

    private void Take()
    {
        var done = new List<(string Path, byte[]? Before, byte[]? After)>();
        try
        {
            foreach (var change in changes.OrderBy(change => change.After is null))
            {
                done.Add(change);
                if (change.After is null)
                {
                    File.Delete(change.Path);
                }
                else
                {
                    File.Move(Beside(change.Path), change.Path, overwrite: true);
                }
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            done.ForEach(change => PutBack(change.Path, change.Before, problem));
            throw;
        }
    }

    private static void PutBack(string path, byte[]? before, Exception reason)
    {
        try
        {
            if (before is null)
            {
                File.Delete(path);
            }
            else if (!File.Exists(path) || !File.ReadAllBytes(path).AsSpan().SequenceEqual(before))
            {
                Stage(path, before);
                File.Move(Beside(path), path, overwrite: true);
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"{reason.Message} '{path}' was changed and could not be put back: {problem.Message}", problem);
        }
    }

    // Who may read a file stays as it was.
    private static void Stage(string path, byte[]? content)
    {
        if (content is null)
        {
            return;
        }

        using var stream = new FileStream(Beside(path), FileMode.Create, FileAccess.Write);
        if (!OperatingSystem.IsWindows() && File.Exists(path))
        {
            File.SetUnixFileMode(stream.SafeFileHandle, File.GetUnixFileMode(path));
        }

        stream.Write(content);
    }

    private static string Beside(string path) => Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Environment.ProcessId}.part");
}
