using BenchmarkDotNet.Attributes;
using PersonalizedLearning.Benchmarks.Baselines;
using PersonalizedLearning.Benchmarks.Generators;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Benchmarks.Mastery;

/// <summary>One update of an estimate by Bayesian knowledge tracing: 1,024 answers a call, in four ways of keeping the states.</summary>
[MemoryDiagnoser]
public class BktUpdateBenchmarks
{
    private const int Answers = 1024;

    private readonly BktParameters parameters = new() { Forget = 0.02 };
    private readonly BktState[] cohort = new BktState[Answers];
    private readonly Observation[] observations = new Observation[Answers];
    private readonly bool[] correct = new bool[Answers];
    private BayesianKnowledgeTracing policy = null!;
    private byte[] bytes = [];

    [GlobalSetup]
    public void Setup()
    {
        policy = new BayesianKnowledgeTracing(parameters);
        bytes = new byte[policy.StateSize];
        var random = new SplitMix(1);
        for (var answer = 0; answer < Answers; answer++)
        {
            correct[answer] = random.Chance(0.7);
            observations[answer] = Observation.OfAnswer(correct[answer]);
        }

        cohort.AsSpan().Fill(policy.Initial);
        Agreement.Near("typed fold", NaiveFold(), TypedFold(), 1e-9);
        Agreement.Near("span fold", NaiveFold(), SpanFold(), 1e-9);
        var single = new NaiveSkill(parameters);
        single.Answer(correct[^1]);
        Agreement.Near("cohort", single.Current.Known, Cohort(), 1e-9);
    }

    /// <summary>One learner after the other: an object a belief, a list of answers.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Answers)]
    public double NaiveFold()
    {
        var skill = new NaiveSkill(parameters);
        foreach (var answer in correct)
        {
            skill.Answer(answer);
        }

        return skill.Current.Known;
    }

    /// <summary>One learner, each update waiting for the one before.</summary>
    [Benchmark(OperationsPerInvoke = Answers)]
    public double TypedFold()
    {
        var state = policy.Initial;
        foreach (ref readonly var observation in observations.AsSpan())
        {
            state = policy.Update(state, observation);
        }

        return state.Known;
    }

    /// <summary>The same through the interface of all policies, the state as bytes.</summary>
    [Benchmark(OperationsPerInvoke = Answers)]
    public double SpanFold()
    {
        IMasteryPolicy any = policy;
        any.Start(bytes);
        foreach (ref readonly var observation in observations.AsSpan())
        {
            any.Update(bytes, observation);
        }

        return any.Estimate(bytes, default).Value;
    }

    /// <summary>1,024 learners in one flat array, each answering once.</summary>
    [Benchmark(OperationsPerInvoke = Answers)]
    public double Cohort()
    {
        policy.UpdateAll(cohort, observations);
        return cohort[^1].Known;
    }
}
