namespace PersonalizedLearning.Interop;

/// <summary>Opens files to be read, with one kind of error for all that can go wrong.</summary>
internal static class InputFile
{
    /// <summary>Reads a file whole; its name goes before the place of what is wrong in it.</summary>
    /// <exception cref="InteropFormatException">There is no such file, it can't be opened, or the reader refuses it.</exception>
    public static T Read<T>(string path, Func<Stream, T> read) => Read(path, null, read);

    /// <summary>Reads a file whole, and tells how far that has come to whom the options name.</summary>
    /// <exception cref="InteropFormatException">There is no such file, it can't be opened, or the reader refuses it.</exception>
    public static T Read<T>(string path, InteropReadOptions? options, Func<Stream, T> read)
    {
        using var stream = Open(path, options?.Progress);
        return Naming(path, () => read(stream));
    }

    /// <summary>Reads a file element by element, as they are asked for; its name goes before the place of what is wrong in it.</summary>
    /// <exception cref="InteropFormatException">There is no such file, it can't be opened, or the reader refuses it.</exception>
    public static IEnumerable<T> ReadEach<T>(string path, Func<Stream, IEnumerable<T>> read, IProgress<ReadProgress>? progress = null)
    {
        using var stream = Open(path, progress);
        using var elements = read(stream).GetEnumerator();
        while (Naming(path, elements.MoveNext))
        {
            yield return elements.Current;
        }
    }

    /// <summary>Opens a file that is read from any place in it.</summary>
    /// <exception cref="InteropFormatException">There is no such file, or it can't be opened.</exception>
    public static Stream OpenSeekable(string path) => Open(path, null);

    /// <summary>Puts the name of a file before the place of what is wrong in it.</summary>
    /// <exception cref="InteropFormatException">The reader refuses it.</exception>
    public static T Naming<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InteropFormatException problem)
        {
            throw problem.In(path);
        }
    }

    /// <summary>Opens a file for one pass from its beginning to its end.</summary>
    /// <exception cref="InteropFormatException">There is no such file, or it can't be opened.</exception>
    private static Stream Open(string path, IProgress<ReadProgress>? progress)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.SequentialScan);
            return progress is null ? stream : new ProgressStream(stream, progress);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InteropFormatException(path, "there is no such file", "the path of a file", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new InteropFormatException(path, "the file can't be opened", "the path of a file that may be read", exception);
        }
    }
}
