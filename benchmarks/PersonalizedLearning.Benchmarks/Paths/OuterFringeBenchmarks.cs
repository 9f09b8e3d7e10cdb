using BenchmarkDotNet.Attributes;
using PersonalizedLearning.Benchmarks.Baselines;
using PersonalizedLearning.Benchmarks.Generators;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Benchmarks.Paths;

/// <summary>What can be learnt next from one state of 20 items with 30 prerequisites.</summary>
[MemoryDiagnoser]
public class OuterFringeBenchmarks
{
    private const int States = 256;
    private const int Items = 20;

    private readonly KnowledgeState[] states = new KnowledgeState[States];
    private NaiveStates naive = null!;
    private KnowledgeStructure structure = null!;
    private IReadOnlySet<string> middle = null!;

    [GlobalSetup]
    public void Setup()
    {
        var framework = new SyntheticFramework(Items).Graph().Framework;
        naive = new NaiveStates(framework);
        structure = KnowledgeStructure.FromPrerequisites(PrerequisiteGraph.Compile(framework));
        Agreement.Same("states", [naive.States.Count], [structure.States.Count]);
        middle = naive.States[naive.States.Count / 2];
        for (var place = 0; place < States; place++)
        {
            var its = naive.States[(int)((long)place * naive.States.Count / States)];
            states[place] = structure.SetOf(its.Select(CompetencyId.From));
            if (place % 16 == 0)
            {
                Agreement.Same("outer fringe", naive.OuterFringe(its).Order(StringComparer.Ordinal), structure.ItemsOf(structure.OuterFringe(states[place])).Select(item => item.Value));
                Agreement.Same("inner fringe", its.Where(item => structure.Contains(structure.SetOf(its.Where(other => other != item).Select(CompetencyId.From)))).Order(StringComparer.Ordinal), structure.ItemsOf(structure.InnerFringe(states[place])).Select(item => item.Value));
            }
        }
    }

    /// <summary>Looks for each larger set in the list of states.</summary>
    [Benchmark(Baseline = true)]
    public IReadOnlyList<string> NaiveOuterFringe() => naive.OuterFringe(middle);

    [Benchmark(OperationsPerInvoke = States)]
    public ulong OuterFringe()
    {
        var all = 0UL;
        foreach (var state in states)
        {
            all ^= structure.OuterFringe(state).Items;
        }

        return all;
    }

    [Benchmark(OperationsPerInvoke = States)]
    public ulong InnerFringe()
    {
        var all = 0UL;
        foreach (var state in states)
        {
            all ^= structure.InnerFringe(state).Items;
        }

        return all;
    }
}
