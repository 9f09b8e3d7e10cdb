using BenchmarkDotNet.Attributes;
using PersonalizedLearning.Benchmarks.Baselines;
using PersonalizedLearning.Benchmarks.Generators;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Benchmarks.Paths;

/// <summary>The whole frontier from the state of mastery alone, with 1.5 prerequisites a competency and half of all mastered.</summary>
[MemoryDiagnoser]
public class FullFrontierBenchmarks
{
    private PrerequisiteGraph graph = null!;
    private NaiveGraph naive = null!;
    private HashSet<string> masteredIds = [];
    private bool[] mastered = [];
    private int[] found = [];

    [Params(1_000, 10_000, 100_000)]
    public int Count { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var parts = new SyntheticFramework(Count);
        graph = parts.Graph();
        naive = NaiveGraph.Of(graph.Framework);
        mastered = parts.MasteredUntil(Count / 2);
        masteredIds = [.. parts.Ids.Take(Count / 2)];
        found = new int[Count];
        Agreement.Same("frontier", NaiveFind(), found.Take(Find()).Select(index => graph.Framework[index].Id.Value));
    }

    [Benchmark(Baseline = true)]
    public IReadOnlyList<string> NaiveFind() => naive.Frontier(masteredIds);

    [Benchmark]
    public int Find() => Frontier.Find(graph, mastered, found);
}
