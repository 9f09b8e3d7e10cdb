using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Cli.Input;

/// <summary>Opens the files that a user names, and adds the file's name to what is wrong with them.</summary>
internal static class InputFiles
{
    /// <summary>Reads a file.</summary>
    public static T Read<T>(string path, Func<Stream, T> read) => Named(path, () =>
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        return read(stream);
    });

    /// <summary>Opens a file for longer; it is closed when what is made of it can't be.</summary>
    public static T Open<T>(string path, Func<FileStream> open, Func<FileStream, T> make) => Named(path, () =>
    {
        var stream = open();
        try
        {
            return make(stream);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    });

    private static T Named<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UsageException($"'{path}': there is no such file.", problem);
        }
        catch (Exception problem) when (problem is UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UsageException($"'{path}' can't be opened; expected the path of a file that may be read.", problem);
        }
        catch (LearningJsonException problem)
        {
            throw new UsageException($"{path}: {problem.Message}", problem);
        }
    }
}
