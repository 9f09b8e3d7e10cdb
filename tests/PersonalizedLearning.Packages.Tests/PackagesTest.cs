namespace PersonalizedLearning.Packages.Tests;

/// <summary>The packages as a consumer sees them.</summary>
public sealed class PackagesTest
{
    private const string Tool = "PersonalizedLearning.Cli";

    public static TheoryData<string, string[]> Libraries => new()
    {
        { "PersonalizedLearning.Core", ["Microsoft.Extensions.DependencyInjection.Abstractions", "NodaTime"] },
        { "PersonalizedLearning.Calibration", ["PersonalizedLearning.Core"] },
        { "PersonalizedLearning.Environments", ["PersonalizedLearning.Core"] },
        { "PersonalizedLearning.Interop", ["CsvHelper", "PersonalizedLearning.Core"] },
        { "PersonalizedLearning.Simulation", ["PersonalizedLearning.Core"] },
    };

    [PackagesTheory]
    [MemberData(nameof(Libraries))]
    public void Library_HoldsAssemblyAndDocsAndNamesItsDependencies(string id, string[] dependencies)
    {
        var package = PackageFolder.Open(id);

        AssertDescribed(package);
        Assert.Equal(dependencies, package.Dependencies.Order(StringComparer.Ordinal));
        Assert.Contains($"lib/net10.0/{id}.dll", package.Entries);
        Assert.Contains($"lib/net10.0/{id}.xml", package.Entries);
        Assert.True(File.Exists(Path.ChangeExtension(package.File, ".snupkg")), $"No symbol package is beside {package.File}.");
    }

    [PackagesFact]
    public void Tool_BringsWhatItNeedsAndDependsOnNothing()
    {
        var package = PackageFolder.Open(Tool);

        AssertDescribed(package);
        Assert.Empty(package.Dependencies);
        Assert.All(
            [$"{Tool}.dll", "PersonalizedLearning.Calibration.dll", "PersonalizedLearning.Core.dll", "PersonalizedLearning.Environments.dll", "PersonalizedLearning.Interop.dll", "PersonalizedLearning.Simulation.dll", "DotnetToolSettings.xml"],
            file => Assert.Contains($"tools/net10.0/any/{file}", package.Entries));
    }

    [PackagesFact]
    public void Folder_HoldsNoOtherPackage() => Assert.Equal(
        [.. Libraries.Select(row => (string)row[0]).Append(Tool).Select(id => PackageFolder.Open(id).File).Order(StringComparer.Ordinal)],
        Directory.GetFiles(PackageFolder.Path!, "*.nupkg").Order(StringComparer.Ordinal));

    [PackagesFact]
    public async Task QuickStart_FromPackedPackages_RunsAsTheReadmeSays()
    {
        var quickStart = ReadmeQuickStart.Read();
        using var consumer = new ConsumerFolder();
        var references = quickStart.Packages.Select(id => $"""<PackageReference Include="{id}" Version="[{PackageFolder.Open(id).Version}]" />""");
        await File.WriteAllTextAsync(consumer.PathOf("QuickStart.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <RestoreAdditionalProjectSources>{PackageFolder.Path}</RestoreAdditionalProjectSources>
                <RestoreFallbackFolders>{ConsumerFolder.FallbackCache}</RestoreFallbackFolders>
              </PropertyGroup>
              <ItemGroup>
                {string.Join("\n    ", references)}
              </ItemGroup>
            </Project>
            """);
        await File.WriteAllTextAsync(consumer.PathOf("Program.cs"), quickStart.Program);

        await consumer.RunAsync("dotnet", "build", "--configuration", "Release", "--output", "out");
        var output = await consumer.RunAsync("dotnet", Path.Combine("out", "QuickStart.dll"));

        Assert.Equal(quickStart.Output.TrimEnd(), output.ReplaceLineEndings("\n").TrimEnd());
    }

    [PackagesFact]
    public async Task Tool_InstalledFromPackedPackage_ShowsHelp()
    {
        using var consumer = new ConsumerFolder();

        await consumer.RunAsync(
            "dotnet", "tool", "install", Tool, "--version", PackageFolder.Open(Tool).Version,
            "--tool-path", consumer.PathOf("tools"), "--add-source", PackageFolder.Path!);
        var help = await consumer.RunAsync(consumer.PathOf("tools", OperatingSystem.IsWindows() ? "plearn.exe" : "plearn"), "--help");

        Assert.Contains("plearn", help, StringComparison.Ordinal);
    }

    private static void AssertDescribed(Package package)
    {
        Assert.Equal("MIT", package.Value("license"));
        Assert.Equal("README.md", package.Value("readme"));
        Assert.Equal("icon.png", package.Value("icon"));
        Assert.Contains("README.md", package.Entries);
        Assert.Contains("icon.png", package.Entries);
        Assert.False(string.IsNullOrWhiteSpace(package.Value("description")));
        Assert.False(string.IsNullOrWhiteSpace(package.Value("tags")));
        Assert.Equal("The PersonalizedLearning authors", package.Value("authors"));
    }
}
