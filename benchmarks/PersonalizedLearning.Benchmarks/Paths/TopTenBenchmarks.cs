using BenchmarkDotNet.Attributes;
using PersonalizedLearning.Benchmarks.Baselines;
using PersonalizedLearning.Benchmarks.Generators;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Benchmarks.Paths;

/// <summary>The ten best next steps of a live learner with all default terms; twice as many experiences on offer as there are competencies.</summary>
[MemoryDiagnoser]
public class TopTenBenchmarks
{
    private const int Top = 10;
    private const int LargestToCheck = 10_000;

    private readonly Recommender recommender = new();
    private readonly RankedCandidate[] ranked = new RankedCandidate[Top];
    private NaiveRecommender naive = null!;
    private CatalogIndex catalog = null!;
    private LearnerState state = null!;
    private LearnerState followed = null!;
    private RecommendationRequest request = null!;
    private RecommendationRequest followedRequest = null!;
    private MasteryDecision gained = null!;
    private MasteryDecision lost = null!;

    [Params(1_000, 10_000, 100_000)]
    public int Count { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var parts = new SyntheticFramework(Count);
        var learner = new SyntheticLearner(parts, parts.Graph());
        var offered = SyntheticCatalog.Of(parts.Ids, 2 * Count);
        catalog = CatalogIndex.For(offered, learner.Graph.Framework);
        naive = new NaiveRecommender(learner, offered);
        state = learner.State();
        followed = learner.State();
        (request, followedRequest) = (RequestOf(state), RequestOf(followed));
        recommender.Select(followedRequest, ranked);
        var next = ranked[0].Competency;
        lost = learner.Map[next];
        gained = lost with { Status = MasteryStatus.Achieved, Estimate = lost.Estimate with { Value = 0.97 }, LatestEvidenceAt = learner.AsOf };
        if (Count <= LargestToCheck)
        {
            Check();
        }
    }

    [Benchmark(Baseline = true)]
    public object NaiveTop() => naive.Top(Top);

    /// <summary>Nothing has changed since the last time.</summary>
    [Benchmark]
    public int Rank() => recommender.Select(request, ranked);

    /// <summary>The same with reasons, prerequisites and diagnostics.</summary>
    [Benchmark]
    public RecommendationSet Recommend() => recommender.Recommend(request);

    /// <summary>The best competency is mastered, then ranked again, then lost, and ranked again: the mean of the two.</summary>
    [Benchmark(OperationsPerInvoke = 2)]
    public int UpdateAndRank()
    {
        followed.Update(gained);
        var found = recommender.Select(followedRequest, ranked);
        followed.Update(lost);
        return found + recommender.Select(followedRequest, ranked);
    }

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

    private RecommendationRequest RequestOf(LearnerState learner) => new() { Learner = learner, Catalog = catalog, Top = Top };

    private ExperienceId? ExperienceOf(RankedCandidate item) => item.Experience < 0 ? null : catalog.Catalog.Experiences[item.Experience].Id;
}
