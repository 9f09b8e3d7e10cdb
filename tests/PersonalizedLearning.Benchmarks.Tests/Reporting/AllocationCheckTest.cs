using PersonalizedLearning.Benchmarks.Reporting;

namespace PersonalizedLearning.Benchmarks.Tests.Reporting;

public sealed class AllocationCheckTest
{
    [Fact]
    public void Run_OfAllHotPaths_FindsThatNoneAllocates()
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();

        var code = AllocationCheck.Run(HotPaths.All, output, errors);

        Assert.Equal("", errors.ToString());
        Assert.Equal(0, code);
        Assert.StartsWith($"{HotPaths.All.Count} of {HotPaths.All.Count}", output.ToString(), StringComparison.Ordinal);
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
