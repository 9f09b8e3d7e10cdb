namespace PersonalizedLearning.Interop;

/// <summary>A folder or a zip archive as named files, read only. Archives within are never opened.</summary>
internal abstract class PackageFiles : IDisposable
{
    /// <summary>The number of files and folders up to which a package is read.</summary>
    public const int MaxEntries = 10_000;

    private const int StartSize = 1 << 16;

    private protected PackageFiles(string package) => Package = package;

    /// <summary>The name of the package, for errors.</summary>
    public string Package { get; }

    /// <summary>The names of the files, in ordinal order, each once whatever its capitals, with <c>/</c> between folders.</summary>
    public abstract IReadOnlyList<string> Names { get; }

    /// <summary>Opens a folder, or a file that is an archive.</summary>
    /// <exception cref="InteropFormatException">There is none, or it holds what no package may.</exception>
    public static PackageFiles Open(string path, InteropReadOptions options)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Directory.Exists(path) ? new FolderFiles(path, options) : ZipFiles.Open(path, options);
    }

    /// <summary>Opens an archive in a stream, which stays open.</summary>
    /// <exception cref="InteropFormatException">It is no archive, or holds what none may.</exception>
    public static PackageFiles Open(Stream stream, InteropReadOptions options) => ZipFiles.Open(stream, options);

    /// <summary>Opens one file.</summary>
    /// <exception cref="InteropFormatException">It can't be opened.</exception>
    public Stream Open(string name) => OpenCounted(name, Budget);

    /// <summary>The first lines of a file, whole, up to 64 KiB; they count for nothing, as the file is still to be read.</summary>
    /// <exception cref="InteropFormatException">It can't be read.</exception>
    public ReadOnlyMemory<byte> Start(string name)
    {
        using var file = OpenCounted(name, null);
        var bytes = new byte[StartSize];
        var count = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        var end = count < bytes.Length ? count : bytes.AsSpan().LastIndexOf((byte)'\n') + 1;
        return bytes.AsMemory(0, end > 0 ? end : count);
    }

    /// <summary>Reads one file to its end.</summary>
    /// <exception cref="InteropFormatException">It can't be read, or is too large.</exception>
    public byte[] ReadAll(string name)
    {
        using var file = Open(name);
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <inheritdoc/>
    public abstract void Dispose();

    private protected abstract PackageBudget Budget { get; }

    private protected abstract Stream OpenCounted(string name, PackageBudget? budget);

    private protected InteropFormatException Refused(string? file, string problem, string expected, Exception? exception = null) =>
        new(file is null ? Package : $"{Package}, {PackageName.Shown(file)}", problem, expected, exception);

    /// <summary>Checks the name of a file, and that no other has it.</summary>
    private protected void CheckName(string name, HashSet<string> names)
    {
        if (PackageName.ProblemOf(name) is { } problem)
        {
            throw Refused(name, problem, "names within the package, such as 'users.csv'");
        }

        if (!names.Add(name))
        {
            throw Refused(name, "two files have this name, apart from capitals", "each name once");
        }
    }

    private protected void CheckCount(int count)
    {
        if (count > MaxEntries)
        {
            throw Refused(null, FormattableString.Invariant($"the package holds more than {MaxEntries} files and folders"), FormattableString.Invariant($"at most {MaxEntries}"));
        }
    }
}
