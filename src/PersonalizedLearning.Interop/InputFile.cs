namespace PersonalizedLearning.Interop;

/// <summary>Opens files to be read, with one kind of error for all that can go wrong.</summary>
internal static class InputFile
{
    /// <summary>Opens a file for one pass from its beginning to its end.</summary>
    /// <exception cref="InteropFormatException">There is no such file, or it can't be opened.</exception>
    public static FileStream Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.SequentialScan);
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
