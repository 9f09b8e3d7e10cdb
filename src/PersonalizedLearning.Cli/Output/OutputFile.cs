namespace PersonalizedLearning.Cli.Output;

/// <summary>Writes a file whole or not at all.</summary>
internal static class OutputFile
{
    /// <summary>Finds out whether a file can be written before long work is done for it.</summary>
    public static void Check(string path)
    {
        var full = Path.GetFullPath(path);
        if (Directory.Exists(full))
        {
            throw new UsageException($"'{path}' is a folder; expected the path of a file to write.");
        }

        var folder = Path.GetDirectoryName(full)!;
        if (!Directory.Exists(folder))
        {
            throw new UsageException($"There is no folder '{folder}' to write '{path}' in; expected one.");
        }
    }

    /// <summary>Adds lines to a file, or begins it: as before or with all of them, whatever happens.</summary>
    public static void Append(string path, Action<Stream> write)
    {
        var before = File.Exists(path) ? File.ReadAllBytes(path) : [];
        Write(path, stream =>
        {
            stream.Write(before);
            if (before is [.., not (byte)'\n'])
            {
                stream.WriteByte((byte)'\n');
            }

            write(stream);
        });
    }

    /// <summary>Writes beside the file first and takes its place when all went well.</summary>
    public static void Write(string path, Action<Stream> write)
    {
        Check(path);
        var full = Path.GetFullPath(path);
        var beside = Path.Combine(Path.GetDirectoryName(full)!, $".{Path.GetFileName(full)}.{Environment.ProcessId}.part");
        try
        {
            using (var stream = new FileStream(beside, FileMode.CreateNew, FileAccess.Write))
            {
                write(stream);
            }

            File.Move(beside, full, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
