namespace PersonalizedLearning.Packages.Tests;

/// <summary>The folder of packages under test.</summary>
internal static class PackageFolder
{
    private const string Variable = "PERSONALIZEDLEARNING_PACKAGES";

    internal static string? Path => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } set ? System.IO.Path.GetFullPath(set) : null;

    internal static string? WhySkipped => Path is not null
        ? null
        : $"{Variable} is not set. To run: dotnet pack -c Release -o artifacts/packages && "
          + $"{Variable}=$PWD/artifacts/packages dotnet test tests/PersonalizedLearning.Packages.Tests";

    /// <summary>The one package of that id in the folder.</summary>
    internal static Package Open(string id)
    {
        var files = Directory.GetFiles(Path!, $"{id}.*.nupkg").Where(file => char.IsAsciiDigit(System.IO.Path.GetFileName(file)[id.Length + 1])).ToList();
        Assert.True(files.Count == 1, $"{Path} holds {files.Count} packages of {id}; expected one.");
        return new Package(files[0]);
    }
}
