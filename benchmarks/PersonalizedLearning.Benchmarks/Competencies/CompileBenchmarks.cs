using BenchmarkDotNet.Attributes;
using PersonalizedLearning.Benchmarks.Baselines;
using PersonalizedLearning.Benchmarks.Generators;
using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Benchmarks.Competencies;

/// <summary>From the parts of a framework with twice as many links as competencies to its compiled prerequisites.</summary>
[MemoryDiagnoser]
public class CompileBenchmarks
{
    private SyntheticFramework parts = null!;
    private FrameworkBuilder builder = null!;
    private CompetencyFramework framework = null!;

    [Params(1_000, 10_000, 30_000, 100_000)]
    public int Count { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        parts = new SyntheticFramework(Count, linksPerCompetency: 2);
        builder = parts.Builder();
        framework = builder.Build().Framework;
        var naive = Naive();
        var compiled = Compile();
        Agreement.Near("longest path", naive.LongestPath, compiled.LongestPath, 0);
        Agreement.Near("order", naive.Order.Count, compiled.Order.Length, 0);
        Agreement.Near("links", naive.Ids.Sum(id => naive.Before(id).Count), compiled.HardCount, 0);
    }

    [Benchmark(Baseline = true)]
    public object NaiveCompile() => Naive();

    /// <summary>Of a framework that is built: what is done once more for another meaning of its order links.</summary>
    [Benchmark]
    public PrerequisiteGraph Compile() => PrerequisiteGraph.Compile(framework);

    /// <summary>Validates all parts, builds the framework and compiles it.</summary>
    [Benchmark]
    public PrerequisiteGraph BuildAndCompile() => PrerequisiteGraph.Compile(builder.Build().Framework);

    /// <summary>The same from texts on: every identifier checked, every part made.</summary>
    [Benchmark]
    public PrerequisiteGraph AddBuildAndCompile() => PrerequisiteGraph.Compile(parts.Builder().Build().Framework);

    private NaiveGraph Naive() => new(parts.Listed.Select(position => parts.Ids[position]), parts.Links.Select(link => (parts.Ids[link.Before], parts.Ids[link.After])));
}
