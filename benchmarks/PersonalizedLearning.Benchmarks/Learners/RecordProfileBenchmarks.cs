using BenchmarkDotNet.Attributes;
using NodaTime;
using PersonalizedLearning.Benchmarks.Baselines;
using PersonalizedLearning.Benchmarks.Generators;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Benchmarks.Learners;

/// <summary>The profile of a learner with a long journal: derived afresh, and from the snapshots of a record.</summary>
[MemoryDiagnoser]
public class RecordProfileBenchmarks
{
    private const int Instants = 64;

    private LongRecord learner = null!;
    private LearnerRecord record = null!;
    private Instant end;

    [Params(10_000, 30_000, 100_000)]
    public int Count { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        learner = new LongRecord(Count);
        record = learner.ToRecord();
        end = learner.Events.End;
        record.Snapshot(end);
        Check();
    }

    /// <summary>Queries over the list of events, and a fold for each competency; no reasons, no history, no needs, no gaps.</summary>
    [Benchmark(Baseline = true)]
    public List<(CompetencyId Competency, double Estimate, bool IsMastered)> NaiveProfile() => Baselines.NaiveProfile.Of(learner.Journal.Events, learner.Policies.Standard, end);

    /// <summary>From the journal, with nothing kept.</summary>
    [Benchmark]
    public LearnerProfile Cold() =>
        LearnerProfile.Derive(MasteryMap.Derive(learner.Graph.Framework, EvidenceLedger.From(learner.Journal, end), learner.Policies), learner.Graph);

    /// <summary>As of the instant of a snapshot.</summary>
    [Benchmark]
    public LearnerProfile AfterSnapshot() => record.ProfileAsOf(end);

    /// <summary>As of instants of all three years, most of them between the snapshots that the record takes by itself: the mean of them.</summary>
    [Benchmark(OperationsPerInvoke = Instants)]
    public int AnyInstant()
    {
        var strengths = 0;
        for (var instant = 1; instant <= Instants; instant++)
        {
            strengths += record.ProfileAsOf(end - (Duration.FromDays(16) * instant)).Strengths.Count;
        }

        return strengths;
    }

    private void Check()
    {
        var (cold, kept) = (Cold(), AfterSnapshot());
        Agreement.Same("decisions", cold.Map.Decisions, kept.Map.Decisions);
        var naive = NaiveProfile().ToDictionary(item => item.Competency);
        Agreement.Same("mastery", naive.Values.Where(item => item.IsMastered).Select(item => item.Competency).Order(), cold.Strengths.Select(item => item.Competency).Order());
        foreach (var decision in cold.Map.Decisions.Where(decision => decision.Estimate.EvidenceCount > 0))
        {
            Agreement.Near("estimate", naive[decision.Competency].Estimate, decision.Estimate.Value, 1e-12);
        }

        var between = end - Duration.FromDays(500);
        Agreement.Same("decisions between", MasteryMap.Derive(learner.Graph.Framework, EvidenceLedger.From(learner.Journal, between), learner.Policies).Decisions, record.MapAsOf(between).Decisions);
    }
}
