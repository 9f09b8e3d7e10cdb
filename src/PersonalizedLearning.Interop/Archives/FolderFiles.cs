namespace PersonalizedLearning.Interop;

/// <summary>The files of a folder and of those in it. Links that lead out of it are refused.</summary>
internal sealed class FolderFiles : PackageFiles
{
    private readonly SortedDictionary<string, FileInfo> files = new(StringComparer.Ordinal);
    private readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
    private readonly string root;
    private int count;

    public FolderFiles(string path, InteropReadOptions options)
        : base(path)
    {
        var folder = new DirectoryInfo(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));
        try
        {
            folder = folder.ResolveLinkTarget(returnFinalTarget: true) as DirectoryInfo ?? folder;
            root = folder.FullName;
            Add(folder, string.Empty);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw Refused(null, "the folder can't be read", "a folder that may be read", exception);
        }

        Budget = new PackageBudget(path, options, files.Values.Sum(file => file.Length));
        Names = [.. files.Keys];
    }

    public override IReadOnlyList<string> Names { get; }

    private protected override PackageBudget Budget { get; }

    private protected override Stream OpenCounted(string name, PackageBudget? budget)
    {
        try
        {
            return new PackageFileStream(files[name].OpenRead(), Package, name, budget, null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw Refused(name, "the file can't be opened", "a file that may be read", exception);
        }
    }

    public override void Dispose()
    {
    }

    private void Add(DirectoryInfo folder, string prefix)
    {
        foreach (var item in folder.EnumerateFileSystemInfos())
        {
            CheckCount(++count);
            var name = prefix + item.Name;
            if (item.LinkTarget is not null)
            {
                CheckLink(item, name);
            }

            if (item is DirectoryInfo inner)
            {
                Add(inner, name + "/");
            }
            else
            {
                CheckName(name, names);
                files.Add(name, (FileInfo)item);
            }
        }
    }

    // A link to a folder may lead in a circle, too; packages have no need of any.
    private void CheckLink(FileSystemInfo item, string name)
    {
        var target = item.ResolveLinkTarget(returnFinalTarget: true);
        if (item is DirectoryInfo || target is not FileInfo { Exists: true } || !target.FullName.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw Refused(name, "it is a link that leads to a folder, or out of the package", "files, or links to files of the package");
        }
    }
}
