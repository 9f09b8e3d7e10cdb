using System.Diagnostics;
using System.Text.Json.Nodes;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Cli.Tests.Simulations;

/// <summary>The job array of the docs, on a real Slurm.</summary>
public sealed class SlurmTest
{
    private const int MostMinutes = 3;

    /// <summary>The script compares all files of the array with those of one run.</summary>
    [SlurmFact]
    public async Task Array_OfThreeShards_MakesTheBytesOfOneRun()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, Plearn.Run("simulate", "--example", folder["first"]).ExitCode);
        var study = folder["first/study.json"];

        // Three shards need learners of three blocks and more.
        var configuration = JsonNode.Parse(await File.ReadAllTextAsync(study))!;
        configuration["learners"] = 1000;
        configuration["budgets"] = new JsonArray(new JsonObject { ["steps"] = 20 });
        await File.WriteAllTextAsync(study, configuration.ToJsonString());

        var script = Path.Combine(Repository.Root, "docs", "samples", "simulation", "slurm-on-one-machine.sh");
        var start = new ProcessStartInfo("bash", [script, study, "3"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PLEARN"] = $"dotnet {typeof(CommandLine).Assembly.Location}";
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(MostMinutes));

        Assert.True(process.ExitCode == 0, await output + await errors);
        Assert.Contains("the array of 3 shards made the same bytes as one run", await output, StringComparison.Ordinal);
        Assert.Contains("report.html", await output, StringComparison.Ordinal);
    }
}
