namespace PersonalizedLearning.Testing;

/// <summary>The checkout that the running tests were built from.</summary>
public static class Repository
{
    private const string Marker = "PersonalizedLearning.Core.sln";

    /// <summary>The folder of the solution, found by walking up from the test assembly.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The source files of a project below <c>src</c>.</summary>
    public static IEnumerable<string> SourceFiles(string project) =>
        Directory.EnumerateFiles(Path.Combine(Root, "src", project), "*.cs", SearchOption.AllDirectories);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Marker)))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above '{AppContext.BaseDirectory}' holds {Marker}.");
    }
}
