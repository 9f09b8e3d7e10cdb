namespace PersonalizedLearning.Testing;

/// <summary>
/// Real data and vectors that are not part of the repository: <c>data/…</c> and <c>vectors/…</c> in the folder <c>shared</c>
/// beside it, or where the environment variables say. Tests that need an absent file are skipped.
/// </summary>
public static class SharedFiles
{
    private const string DataVariable = "PERSONALIZEDLEARNING_SHARED_DATA";
    private const string VectorsVariable = "PERSONALIZEDLEARNING_VECTORS";

    /// <summary>The full path of a shared file or folder named as <c>data/…</c> or <c>vectors/…</c>.</summary>
    /// <exception cref="ArgumentException">The name begins otherwise.</exception>
    /// <exception cref="FileNotFoundException">Nothing is there.</exception>
    public static string PathOf(string name)
    {
        var path = Locate(name);
        return Exists(path) ? path : throw new FileNotFoundException(WhyMissing(name), path);
    }

    /// <summary>Opens a shared file for reading.</summary>
    public static FileStream OpenRead(string name) => File.OpenRead(PathOf(name));

    /// <summary>The whole text of a shared file.</summary>
    public static string ReadAllText(string name) => File.ReadAllText(PathOf(name));

    /// <summary>The reason to skip a test that needs these files, or null when all are there.</summary>
    public static string? WhyMissing(params IReadOnlyList<string> names)
    {
        var missing = names.Where(name => !Exists(Locate(name))).ToList();
        return missing.Count == 0
            ? null
            : $"Absent: {string.Join(", ", missing)}. Put the folder 'shared' beside the repository, or set {DataVariable} and {VectorsVariable}.";
    }

    private static bool Exists(string path) => File.Exists(path) || Directory.Exists(path);

    private static string Locate(string name)
    {
        var parts = name.Split('/', 2);
        return parts switch
        {
            ["data", var rest] => Path.Combine(Folder(DataVariable, "data"), rest),
            ["vectors", var rest] => Path.Combine(Folder(VectorsVariable, "vectors"), rest),
            _ => throw new ArgumentException($"Shared file '{name}'; expected 'data/…' or 'vectors/…'.", nameof(name)),
        };
    }

    private static string Folder(string variable, string name)
    {
        var set = Environment.GetEnvironmentVariable(variable);
        return string.IsNullOrEmpty(set) ? Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", name)) : set;
    }
}
