using BenchmarkDotNet.Attributes;
using PersonalizedLearning.Benchmarks.Baselines;
using PersonalizedLearning.Benchmarks.Generators;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Benchmarks.Learners;

/// <summary>One event more in a long journal, and the competency that it touches decided anew: mostly evidence, some of it late, and now and then a void, a judgement, a grant or a consent.</summary>
[MemoryDiagnoser]
public class RecordAppendBenchmarks
{
    private const int Appended = 5_000;

    private readonly JournalEvent[] next = new JournalEvent[Appended];
    private LongRecord learner = null!;
    private LearnerRecord record = null!;

    [Params(10_000, 30_000, 100_000)]
    public int Count { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        learner = new LongRecord(Count);
        record = learner.ToRecord();
        record.Snapshot(learner.Events.End);
        MakeNext();
        Append();
        var map = MasteryMap.Derive(learner.Graph.Framework, EvidenceLedger.From(record.Journal, learner.Events.End), learner.Policies);
        Agreement.Same("decisions", map.Decisions, record.MapAsOf(learner.Events.End).Decisions);
    }

    [IterationSetup]
    public void MakeNext()
    {
        for (var place = 0; place < next.Length; place++)
        {
            next[place] = learner.Events.Next();
        }
    }

    /// <summary>A list of all events, from which those on the competency are looked out each time.</summary>
    [Benchmark(Baseline = true)]
    public double NaiveAppend()
    {
        learner.Journal.Append(next[0]);
        return NaiveProfile.EstimateOf(learner.Journal.Events, TouchedBy(next[0]), learner.Policies.Standard, learner.Events.End);
    }

    [Benchmark(OperationsPerInvoke = Appended)]
    public double Append()
    {
        var sum = 0.0;
        foreach (var item in next)
        {
            record.Append(item);
            sum += record.DecisionOf(TouchedBy(item), item.KnownFrom).Estimate.Value;
        }

        return sum;
    }

    // What touches nothing by itself is asked about the first competency.
    private CompetencyId TouchedBy(JournalEvent item) => item switch
    {
        EvidenceRecord answer => answer.Competencies[0],
        EvidenceVoided voided when learner.Journal.Find(voided.Evidence) is EvidenceRecord named => named.Competencies[0],
        MasteryOverride given => given.Competency,
        _ => learner.Graph.Framework[0].Id,
    };
}
