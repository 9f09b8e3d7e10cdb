using BenchmarkDotNet.Attributes;
using PersonalizedLearning.Benchmarks.Baselines;
using PersonalizedLearning.Benchmarks.Generators;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Benchmarks.Paths;

/// <summary>What is missing for a goal, for goals all over the framework in turn; half of all is mastered.</summary>
[MemoryDiagnoser]
public class MissingForGoalBenchmarks
{
    private const int Goals = 64;

    private NaiveGraph naive = null!;
    private HashSet<string> masteredIds = [];
    private PrerequisiteClosure closure = null!;
    private LiveFrontier live = null!;
    private int[] goals = [];
    private string[] goalIds = [];

    [Params(1_000, 10_000)]
    public int Count { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var parts = new SyntheticFramework(Count);
        var graph = parts.Graph();
        naive = NaiveGraph.Of(graph.Framework);
        masteredIds = [.. parts.Ids.Take(Count / 2)];
        closure = PrerequisiteClosure.Compile(graph);
        live = new LiveFrontier(graph, parts.MasteredUntil(Count / 2));
        goals = [.. new SplitMix(4).Permutation(Count).Take(Goals)];
        goalIds = [.. goals.Select(goal => graph.Framework[goal].Id.Value)];
        Agreement.Same("missing", goalIds.Select(NaiveMissing), goals.Select(goal => closure.CountMissing(goal, live.MasteredSet)));
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Goals)]
    public int NaiveCount() => goalIds.Sum(NaiveMissing);

    [Benchmark(OperationsPerInvoke = Goals)]
    public int CountMissing()
    {
        var missing = 0;
        foreach (var goal in goals)
        {
            missing += closure.CountMissing(goal, live.MasteredSet);
        }

        return missing;
    }

    private int NaiveMissing(string goal) => naive.Closure([goal]).Count(id => !masteredIds.Contains(id));
}
