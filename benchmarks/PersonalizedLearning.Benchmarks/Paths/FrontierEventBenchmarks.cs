using BenchmarkDotNet.Attributes;
using PersonalizedLearning.Benchmarks.Baselines;
using PersonalizedLearning.Benchmarks.Generators;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Benchmarks.Paths;

/// <summary>The frontier after one mastery event: competencies at the edge of what is mastered are gained one after the other, then lost again.</summary>
[MemoryDiagnoser]
public class FrontierEventBenchmarks
{
    private const int Events = 512;

    private PrerequisiteGraph graph = null!;
    private LiveFrontier live = null!;
    private bool[] mastered = [];
    private int[] edge = [];
    private int[] found = [];

    [Params(1_000, 10_000, 100_000)]
    public int Count { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var parts = new SyntheticFramework(Count);
        graph = parts.Graph();
        mastered = parts.MasteredUntil(Count / 2);
        live = new LiveFrontier(graph, mastered);
        found = new int[Count];
        edge = [.. new SplitMix(2).Permutation(Count).Where(index => !mastered[index]).Take(Events / 2)];
        var step = 0;
        foreach (var (index, value) in Toggles())
        {
            live.SetMastered(index, value);
            mastered[index] = value;
            if (step++ % 64 == 0)
            {
                Agreement.Same("frontier", found.Take(Rescan()), live.Ready.ToArray().Order());
            }
        }
    }

    /// <summary>Looks at every competency again after the event.</summary>
    [Benchmark(Baseline = true)]
    public int Rescan() => Frontier.Find(graph, mastered, found);

    [Benchmark(OperationsPerInvoke = Events)]
    public int SetMastered()
    {
        foreach (var index in edge)
        {
            live.SetMastered(index, true);
        }

        foreach (var index in edge)
        {
            live.SetMastered(index, false);
        }

        return live.Ready.Length;
    }

    private IEnumerable<(int Index, bool Value)> Toggles() => edge.Select(index => (index, true)).Concat(edge.Select(index => (index, false)));
}
