using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Filters;
using BenchmarkDotNet.Running;
using PersonalizedLearning.Benchmarks.Paths;

namespace PersonalizedLearning.Benchmarks.Reporting;

/// <summary>What all runs share.</summary>
internal static class BenchmarkSetup
{
    private const int LargestForNaiveTop = 10_000;

    // The whole family is built anew, with analyzers, before anything is measured: more than the two minutes of the default on a busy machine.
    private static readonly TimeSpan BuildTimeout = TimeSpan.FromMinutes(10);

    public static ManualConfig Config() => ManualConfig.Create(DefaultConfig.Instance)
        .WithArtifactsPath(Path.Combine("artifacts", "benchmarks"))
        .WithBuildTimeout(BuildTimeout)
        .AddFilter(new SimpleFilter(IsBearable));

    // Beyond, the straightforward way takes seconds for each operation, which is all there is to know.
    private static bool IsBearable(BenchmarkCase item) => (item.Descriptor.Type.Name, item.Descriptor.WorkloadMethod.Name) switch
    {
        (nameof(TopTenBenchmarks), nameof(TopTenBenchmarks.NaiveTop)) => item.Parameters["Count"] is <= LargestForNaiveTop,
        (nameof(CohortFrontierBenchmarks), nameof(CohortFrontierBenchmarks.NaiveFind)) => item.Parameters["Learners"] is <= CohortFrontierBenchmarks.LargestForNaive,
        _ => true,
    };
}
