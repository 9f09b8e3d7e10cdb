using BenchmarkDotNet.Attributes;
using PersonalizedLearning.Benchmarks.Generators;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Benchmarks.Paths;

/// <summary>Making the live state of a learner from a mastery map; what it keeps in memory is <see cref="LiveLearnerMemory"/>.</summary>
[MemoryDiagnoser]
public class LiveLearnerBenchmarks
{
    private SyntheticLearner learner = null!;

    [Params(1_000, 10_000, 100_000)]
    public int Count { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var parts = new SyntheticFramework(Count);
        learner = new SyntheticLearner(parts, parts.Graph());
    }

    /// <summary>The estimate and status of each competency in a dictionary, all that a recommendation by query needs.</summary>
    [Benchmark(Baseline = true)]
    public Dictionary<CompetencyId, (double Estimate, MasteryStatus Status)> NaiveState() =>
        learner.Map.Decisions.ToDictionary(decision => decision.Competency, decision => (decision.Estimate.Value, decision.Status));

    [Benchmark]
    public LearnerState State() => learner.State();
}
