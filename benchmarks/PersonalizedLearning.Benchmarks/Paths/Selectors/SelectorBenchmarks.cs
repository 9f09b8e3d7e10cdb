using BenchmarkDotNet.Attributes;
using PersonalizedLearning.Benchmarks.Generators;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Benchmarks.Paths.Selectors;

/// <summary>The ten next steps of a live learner by each selector; twice as many experiences on offer as there are competencies.</summary>
[MemoryDiagnoser]
public class SelectorBenchmarks
{
    private const int Count = 10_000;

    private readonly RankedCandidate[] ranked = new RankedCandidate[10];
    private ISelector selector = null!;
    private RecommendationRequest request = null!;

    /// <summary>The names of all selectors.</summary>
    public static IEnumerable<string> Names => SelectorRegistry.Standard.Names;

    [ParamsSource(nameof(Names))]
    public string Selector { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        var parts = new SyntheticFramework(Count);
        var learner = new SyntheticLearner(parts, parts.Graph());
        var catalog = CatalogIndex.For(SyntheticCatalog.Of(parts.Ids, 2 * Count), learner.Graph.Framework);
        selector = SelectorRegistry.Standard.Create(Selector);
        request = new RecommendationRequest { Learner = learner.State(), Catalog = catalog, Top = ranked.Length, Seed = 1 };
        Select();
    }

    [Benchmark]
    public int Select() => selector.Select(request, ranked);
}
