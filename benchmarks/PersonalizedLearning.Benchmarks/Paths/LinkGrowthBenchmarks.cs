using BenchmarkDotNet.Attributes;
using PersonalizedLearning.Benchmarks.Baselines;
using PersonalizedLearning.Benchmarks.Generators;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Benchmarks.Paths;

/// <summary>The whole frontier of 10,000 competencies with more and more links between them; half of all is mastered.</summary>
[MemoryDiagnoser]
public class LinkGrowthBenchmarks
{
    private const int Count = 10_000;

    private PrerequisiteGraph graph = null!;
    private NaiveGraph naive = null!;
    private HashSet<string> masteredIds = [];
    private bool[] mastered = [];
    private int[] found = [];

    /// <summary>The links wanted; a few are drawn twice and count once.</summary>
    [Params(10_000, 30_000, 100_000)]
    public int Links { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var parts = new SyntheticFramework(Count, Links / (double)Count);
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
