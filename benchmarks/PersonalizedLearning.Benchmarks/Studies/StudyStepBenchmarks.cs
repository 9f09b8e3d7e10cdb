using BenchmarkDotNet.Attributes;
using PersonalizedLearning.Benchmarks.Baselines;
using PersonalizedLearning.Simulation;

namespace PersonalizedLearning.Benchmarks.Studies;

/// <summary>One step of a study: a simulated learner is led by the recommender, answers and learns, and what is believed of him is brought up to date; the baseline derives the belief from the journal each time.</summary>
[MemoryDiagnoser]
public class StudyStepBenchmarks
{
    private const int Steps = 50;

    private ConditionTrial live = null!;
    private ConditionTrial derived = null!;
    private LearnerTrace trace = null!;
    private long learner;

    [Params(SyntheticStudy.Competencies)]
    public int Count { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var study = SyntheticStudy.Of(1, Steps);
        live = new ConditionTrial(study, study.Conditions[0]);
        derived = new ConditionTrial(study, study.Conditions[0], new JournalBelief(study, study.Conditions[0]));
        trace = live.NewTrace();
        for (var index = 0; index < 20; index++)
        {
            Agreement.Same("choices", Practised(derived, index), Practised(live, index));
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Steps)]
    public int FromTheJournal() => Lead(derived);

    [Benchmark(OperationsPerInvoke = Steps)]
    public int Live() => Lead(live);

    private int Lead(ConditionTrial trial)
    {
        trial.Run(learner++ & 1023, trace);
        return trace.GoalsAtEnd;
    }

    private int[] Practised(ConditionTrial trial, int index)
    {
        trial.Run(index, trace);
        return trace.Competencies.ToArray();
    }
}
