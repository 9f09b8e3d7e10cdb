using BenchmarkDotNet.Attributes;
using PersonalizedLearning.Benchmarks.Baselines;

namespace PersonalizedLearning.Benchmarks.Simulation;

/// <summary>A step of a simulated learner of KSS: 32 learners with 32 steps each a call.</summary>
[MemoryDiagnoser]
public class KssStepBenchmarks
{
    private const int Steps = KssWalks.Learners * KssWalks.Steps;

    private readonly KssWalks walks = new();

    [GlobalSetup]
    public void Setup() => Agreement.Near("steps", walks.Naive(), walks.Answer(), 1e-9);

    /// <summary>Sets and lists made at each step, growth by recursion, as in the public code.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Steps)]
    public double Naive() => walks.Naive();

    /// <summary>Legality, answer and growth, through the interface of all learner models.</summary>
    [Benchmark(OperationsPerInvoke = Steps)]
    public double Answer() => walks.Answer();

    /// <summary>The same with a stream of chance for each answer, as in a study.</summary>
    [Benchmark(OperationsPerInvoke = Steps)]
    public double AnswerInStudy() => walks.AnswerInStudy();

    /// <summary>Growth alone.</summary>
    [Benchmark(OperationsPerInvoke = Steps)]
    public double Practise() => walks.Practise();
}
