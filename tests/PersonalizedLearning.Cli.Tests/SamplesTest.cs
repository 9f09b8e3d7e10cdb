using System.Diagnostics;
using System.Text.RegularExpressions;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Cli.Tests;

/// <summary>The samples of the docs run as they stand, and print what the page that shows them says.</summary>
public sealed class SamplesTest
{
    private const int MostLinesOfAStudy = 60;

    [Theory]
    [InlineData("ana-and-her-teacher.cs", "partnership.md")]
    [InlineData("school-week.cs", "environments.md")]
    [InlineData("compare-policies.cs", "simulation.md")]
    [InlineData("own-policy.cs", "simulation.md")]
    [InlineData("selector-off-line.cs", "simulation.md")]
    [InlineData("fit-and-simulate.cs", "simulation.md")]
    [InlineData("published-tables.cs", "simulated-learners.md")]
    public async Task Sample_PrintsWhatThePageShows(string sample, string page) => Assert.Equal(Shown(sample, page), await Printed(sample));

    [Fact]
    public void SamplesOfStudies_AreShort() => Assert.All(
        Directory.GetFiles(Folder, "*.cs").Where(file => File.ReadAllText(file).Contains("PersonalizedLearning.Simulation", StringComparison.Ordinal)),
        file => Assert.True(File.ReadAllLines(file).Length < MostLinesOfAStudy, file));

    [SharedFact("data/responses/glops42.csv")]
    public async Task FitAndSimulate_OfARealLog_FitsAllOfIt() =>
        Assert.StartsWith("70668 answers on 42 competencies", await Printed("fit-and-simulate.cs", SharedFiles.PathOf("data/responses/glops42.csv")), StringComparison.Ordinal);

    private static string Folder => Path.Combine(Repository.Root, "docs", "samples");

    private static async Task<string> Printed(string sample, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["run", Path.Combine(Folder, sample), "--", .. arguments])
        {
            WorkingDirectory = Repository.Root, RedirectStandardOutput = true, RedirectStandardError = true,
        };

        // Analyzers have seen the libraries when these tests were built.
        start.Environment["RunAnalyzers"] = "false";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var printed = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, printed + await errors);
        return printed.ReplaceLineEndings("\n").Trim();
    }

    // A page with several samples says at each block whose it is.
    private static string Shown(string sample, string page)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "docs", page)).ReplaceLineEndings("\n");
        var blocks = Regex.Matches(text, "```output([^\n]*)\n(.*?)```", RegexOptions.Singleline);
        return blocks.First(block => block.Groups[1].Value.Trim() is var name && (name.Length == 0 || name == sample)).Groups[2].Value.Trim();
    }
}
