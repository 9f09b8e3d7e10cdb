using System.Diagnostics;

namespace PersonalizedLearning.Packages.Tests;

/// <summary>A temporary folder in which a consumer restores, builds and runs, with a package cache of its own.</summary>
internal sealed class ConsumerFolder : IDisposable
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(5);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("plearn-consumer-");

    internal string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([folder.FullName, .. parts]);

    /// <summary>
    /// The user's package cache, to read the packages of others from; null where it holds one of ours, which would be taken
    /// instead of the one under test.
    /// </summary>
    internal static string? FallbackCache
    {
        get
        {
            var cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } set
                ? set
                : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
            return Directory.Exists(cache) && !Directory.EnumerateDirectories(cache, "personalizedlearning.*").Any() ? cache : null;
        }
    }

    /// <summary>Runs a program in the folder and gives its standard output; anything but exit code 0 fails the test.</summary>
    internal async Task<string> RunAsync(string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // The build that runs this test must not reach into the consumer's.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        // Servers left running would hold the output open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["NUGET_PACKAGES"] = PathOf("packages");

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(TimeLimit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
        }

        var (text, problems) = (await output, await errors);
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{text}\n{problems}");
        return text;
    }

    public void Dispose() => folder.Delete(recursive: true);
}
