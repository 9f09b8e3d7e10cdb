namespace PersonalizedLearning.Cli.Output;

/// <summary>Writes a folder of files: all of them or none.</summary>
internal static class OutputFolder
{
    /// <summary>Finds out whether a folder can be written before long work is done for it.</summary>
    public static void Check(string path)
    {
        var full = Path.GetFullPath(path);
        if (File.Exists(full))
        {
            throw new UsageException($"'{path}' is a file; expected a new folder, or an empty one.");
        }

        if (Directory.Exists(full) && Directory.EnumerateFileSystemEntries(full).Any())
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
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var beside = Path.Combine(Path.GetDirectoryName(full)!, $".{Path.GetFileName(full)}.{Environment.ProcessId}.part");
        try
        {
            Directory.CreateDirectory(beside);
            foreach (var file in files)
            {
                using var stream = new FileStream(Path.Combine(beside, file.Name), FileMode.CreateNew, FileAccess.Write);
                file.Write(stream);
            }

            if (Directory.Exists(full))
            {
                Directory.Delete(full);
            }

            Directory.Move(beside, full);
        }
        finally
        {
            if (Directory.Exists(beside))
            {
                Directory.Delete(beside, recursive: true);
            }
        }
    }
}
