using System.Diagnostics;
using System.Text.RegularExpressions;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Cli.Tests;

/// <summary>The samples of the docs run as they stand, and print what the page that shows them says.</summary>
public sealed partial class SamplesTest
{
    [Theory]
    [InlineData("ana-and-her-teacher.cs", "partnership.md")]
    [InlineData("school-week.cs", "environments.md")]
    public async Task Sample_PrintsWhatThePageShows(string sample, string page)
    {
        var start = new ProcessStartInfo("dotnet", ["run", "-c", "Release", Path.Combine(Repository.Root, "docs", "samples", sample)])
        {
            WorkingDirectory = Repository.Root, RedirectStandardOutput = true, RedirectStandardError = true,
        };

        // Analyzers have seen the libraries when these tests were built.
        start.Environment["RunAnalyzers"] = "false";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var printed = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        var shown = Block().Match(File.ReadAllText(Path.Combine(Repository.Root, "docs", page)).ReplaceLineEndings("\n")).Groups[1].Value;
        Assert.True(process.ExitCode == 0, printed + await errors);
        Assert.Equal(shown.Trim(), printed.ReplaceLineEndings("\n").Trim());
    }

    [GeneratedRegex("```(?:output)\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
