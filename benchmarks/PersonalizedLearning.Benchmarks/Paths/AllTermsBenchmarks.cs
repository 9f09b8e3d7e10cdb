using BenchmarkDotNet.Attributes;
using PersonalizedLearning.Benchmarks.Baselines;
using PersonalizedLearning.Benchmarks.Generators;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Benchmarks.Paths;

/// <summary>The ten best next steps of a live learner by all ten terms, in 45 minutes, with a core requirement and strands; beside them the same by the default terms.</summary>
[MemoryDiagnoser]
public class AllTermsBenchmarks
{
    private const int Top = 10;
    private const int Minutes = 45;
    private const int Strand = 20;

    private static readonly RecommenderOptions Options = RecommenderOptions.Default with
    {
        Weights =
        [
            new("goalRelevance", 0.2), new("challengeFit", 0.15), new("readiness", 0.1), new("reviewUrgency", 0.1), new("interestMatch", 0.05),
            new("continuity", 0.1), new("variety", 0.05), new("uncertainty", 0.05), new("timeFit", 0.1), new("coreNeed", 0.1),
        ],
    };

    private readonly Recommender recommender = new(Options);
    private readonly Recommender byDefaultTerms = new();
    private readonly RankedCandidate[] ranked = new RankedCandidate[Top];
    private NaiveRecommender naive = null!;
    private CatalogIndex catalog = null!;
    private RecommendationRequest request = null!;

    [Params(10_000)]
    public int Count { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var parts = new SyntheticFramework(Count) { Strand = Strand };
        var learner = new SyntheticLearner(parts, parts.Graph());
        var offered = SyntheticCatalog.Of(parts.Ids, 2 * Count);
        var aims = learner.AimsWithCore();
        catalog = CatalogIndex.For(offered, learner.Graph.Framework);
        naive = new NaiveRecommender(learner, offered, Options, aims, Minutes);
        request = new RecommendationRequest { Learner = LearnerState.From(learner.Map, learner.Graph, aims), Catalog = catalog, Top = Top, Minutes = Minutes };
        Check();
    }

    [Benchmark(Baseline = true)]
    public object NaiveTop() => naive.Top(Top);

    [Benchmark]
    public int Rank() => recommender.Select(request, ranked);

    [Benchmark]
    public int RankByDefaultTerms() => byDefaultTerms.Select(request, ranked);

    [Benchmark]
    public RecommendationSet Recommend() => recommender.Recommend(request);

    private void Check()
    {
        var expected = naive.Top(Top);
        var found = Rank();
        Agreement.Same("competencies", expected.Select(item => item.Competency), ranked.Take(found).Select(item => catalog.Framework[item.Competency].Id.Value));
        Agreement.Same("experiences", expected.Select(item => item.Experience), ranked.Take(found).Select(ExperienceOf));
        Agreement.Same("explained", expected.Select(item => item.Experience), Recommend().Items.Select(item => item.Experience?.Id));
        for (var position = 0; position < found; position++)
        {
            Agreement.Near("score", expected[position].Score, ranked[position].Score, 1e-9);
        }
    }

    private ExperienceId? ExperienceOf(RankedCandidate item) => item.Experience < 0 ? null : catalog.Catalog.Experiences[item.Experience].Id;
}
