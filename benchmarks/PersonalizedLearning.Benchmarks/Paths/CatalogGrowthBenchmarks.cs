using BenchmarkDotNet.Attributes;
using PersonalizedLearning.Benchmarks.Generators;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Benchmarks.Paths;

/// <summary>The ten best next steps of a live learner at 10,000 competencies, with more and more experiences on offer.</summary>
[MemoryDiagnoser]
public class CatalogGrowthBenchmarks
{
    private const int Count = 10_000;

    private readonly Recommender recommender = new();
    private readonly RankedCandidate[] ranked = new RankedCandidate[10];
    private RecommendationRequest request = null!;

    [Params(2_000, 20_000, 200_000)]
    public int Experiences { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var parts = new SyntheticFramework(Count);
        var learner = new SyntheticLearner(parts, parts.Graph());
        request = new RecommendationRequest
        {
            Learner = learner.State(),
            Catalog = CatalogIndex.For(SyntheticCatalog.Of(parts.Ids, Experiences), learner.Graph.Framework),
            Top = ranked.Length,
        };
    }

    [Benchmark]
    public int Rank() => recommender.Select(request, ranked);
}
