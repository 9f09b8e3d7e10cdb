using System.Diagnostics;
using PersonalizedLearning.Benchmarks.Reporting;

namespace PersonalizedLearning.Benchmarks.Tests.Reporting;

public sealed class AllocationCheckTest
{
    private const int MostMinutes = 5;

    /// <summary>In a process of its own: the diagnoser counts the bytes of the whole process, and whoever runs tests allocates, too.</summary>
    [Fact]
    public async Task Runner_OfAllHotPaths_FindsThatNoneAllocates()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(AllocationCheck).Assembly.Location, "allocations"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(MostMinutes));

        Assert.Equal("", await errors);
        Assert.Equal(FormattableString.Invariant($"{HotPaths.All.Count} of {HotPaths.All.Count} hot paths allocate nothing."), (await output).Trim());
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public void Run_OfWhatAllocates_NamesItWithItsBytes()
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();

        var code = AllocationCheck.Run(["FullFrontierBenchmarks.NaiveFind", "FullFrontierBenchmarks.Unheard"], output, errors);

        Assert.Equal(1, code);
        Assert.Matches("^FullFrontierBenchmarks.NaiveFind allocates [1-9][0-9]* bytes; expected none.\\s+FullFrontierBenchmarks.Unheard could not be run.\\s*$", errors.ToString());
        Assert.StartsWith("0 of 2", output.ToString(), StringComparison.Ordinal);
    }
}
