namespace PersonalizedLearning.Cli.Input;

/// <summary>The files that <c>--evidence</c> names, each read as its format says.</summary>
internal sealed class EvidenceFiles
{
    private readonly Dictionary<string, FileStart> starts = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<EvidenceFormat> formats;

    /// <summary>Makes ready to read; nothing is read yet.</summary>
    /// <param name="paths">The paths of the files.</param>
    /// <param name="framework">The framework on which the evidence bears; null where a command needs none.</param>
    /// <param name="namesRows">Whether rows that have no identifier bear the name of their file where there are several, so that each is unique.</param>
    public EvidenceFiles(IReadOnlyList<string> paths, FrameworkFile? framework, bool namesRows)
    {
        Paths = paths;
        Framework = framework;
        NamesRows = namesRows && paths.Count > 1;
        formats = EvidenceFormats.For(this);
    }

    /// <summary>Gets the paths of all the files.</summary>
    public IReadOnlyList<string> Paths { get; }

    /// <summary>Gets the framework on which the evidence bears; null where a command needs none.</summary>
    public FrameworkFile? Framework { get; }

    /// <summary>Gets whether rows without an identifier bear the name of their file.</summary>
    public bool NamesRows { get; }

    /// <summary>Gets what was wrong in what was read so far.</summary>
    public IEnumerable<Diagnostic> Diagnostics => formats.SelectMany(format => format.Diagnostics);

    /// <summary>How a file begins.</summary>
    public FileStart StartOf(string path)
    {
        if (!starts.TryGetValue(path, out var start))
        {
            starts.Add(path, start = FileStart.OfIfFile(path));
        }

        return start;
    }

    /// <summary>Reads the rows of a file, one at a time, as they are asked for.</summary>
    public IEnumerable<EvidenceRow> Read(string path) => formats.First(format => format.IsOf(StartOf(path))).Read(path);
}
