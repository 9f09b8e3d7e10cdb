using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Filters;
using PersonalizedLearning.Benchmarks.Paths;

namespace PersonalizedLearning.Benchmarks.Reporting;

/// <summary>What all runs share.</summary>
internal static class BenchmarkSetup
{
    private const int LargestForNaiveTop = 10_000;

    public static ManualConfig Config() => ManualConfig.Create(DefaultConfig.Instance)
        .WithArtifactsPath(Path.Combine("artifacts", "benchmarks"))
        .AddFilter(new SimpleFilter(item => item.Descriptor.WorkloadMethod.Name != nameof(TopTenBenchmarks.NaiveTop) || IsBearable(item.Parameters["Count"])));

    // At 100,000 competencies the query takes seconds for each learner, which is all there is to know.
    private static bool IsBearable(object count) => count is <= LargestForNaiveTop;
}
