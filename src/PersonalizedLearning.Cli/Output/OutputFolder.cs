namespace PersonalizedLearning.Cli.Output;

/// <summary>Writes a folder of files: all of them or none.</summary>
internal static class OutputFolder
{
    /// <summary>Finds out whether a folder can be written before long work is done for it.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="isKnown">Which files it may hold already; none when null.</param>
    public static void Check(string path, Func<string, bool>? isKnown = null)
    {
        var full = Path.GetFullPath(path);
        if (File.Exists(full))
        {
            throw new UsageException($"'{path}' is a file; expected a new folder, or an empty one.");
        }

        if (Directory.Exists(full) && Directory.EnumerateFileSystemEntries(full).Any(entry => isKnown?.Invoke(Path.GetFileName(entry)) != true))
        {
            throw new UsageException($"Folder '{path}' holds files already; expected a new folder, or an empty one.");
        }

        var parent = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(full));
        if (parent is null || !Directory.Exists(parent))
        {
            throw new UsageException($"There is no folder '{parent ?? full}' to make '{path}' in; expected one.");
        }
    }

    /// <summary>Writes all files into a folder beside first, which becomes the folder when all went well.</summary>
    public static void Write(string path, IEnumerable<NewFile> files)
    {
        Check(path);
        using var folder = StagedFolder.Begin(path);
        foreach (var file in files)
        {
            folder.Write(file);
        }

        folder.Take();
    }
}
