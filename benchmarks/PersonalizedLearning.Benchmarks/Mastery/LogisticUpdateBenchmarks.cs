using BenchmarkDotNet.Attributes;
using PersonalizedLearning.Benchmarks.Generators;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Benchmarks.Mastery;

/// <summary>One update by policies that predict by log odds: 1,024 answers a call, to items of which a hundred have parameters.</summary>
[MemoryDiagnoser]
public class LogisticUpdateBenchmarks
{
    private const int Answers = 1024;
    private const int Items = 100;

    private readonly Observation[] observations = new Observation[Answers];
    private readonly PfaState[] pfaCohort = new PfaState[Answers];
    private readonly LktState[] lktCohort = new LktState[Answers];
    private readonly EloState[] eloCohort = new EloState[Answers];
    private readonly PerformanceFactors pfa = new();
    private readonly CompetencyId[] competency = [CompetencyId.From("c")];
    private LogisticKnowledgeTracing lkt = null!;
    private EloRating elo = null!;
    private LearnerFold learner = null!;

    [GlobalSetup]
    public void Setup()
    {
        var random = new SplitMix(1);
        var names = Enumerable.Range(0, Items).Select(item => FormattableString.Invariant($"q{item}")).ToArray();
        for (var answer = 0; answer < Answers; answer++)
        {
            observations[answer] = Observation.OfAnswer(random.Chance(0.7)) with { Item = names[answer * 7 % Items] };
        }

        elo = new EloRating(new EloParameters { ByItem = [.. names.Select(name => new EloItem { Item = name, Difficulty = 0.1 })] });
        lkt = new LogisticKnowledgeTracing(new LktParameters
        {
            Traces = [new LktTrace { Decay = 0.7, Excess = 1 }, new LktTrace { Decay = 0.98, Excess = 1 }],
            ByItem = [.. names.Select(name => new LktItem { Item = name, Difficulty = 0.1, Expected = 0.6 })],
        });
        lktCohort.AsSpan().Fill(lkt.Initial);
        learner = new LearnerFold(new MasteryPolicySet(
            new LogisticKnowledgeTracing(new LktParameters { Traces = [new LktTrace { Decay = 0.5, Right = 1 }, new LktTrace { Decay = 0.9, Right = 1 }] }), learner: lkt));
    }

    /// <summary>Performance factors: 1,024 learners in one flat array, each answering once.</summary>
    [Benchmark(OperationsPerInvoke = Answers)]
    public int PerformanceFactors()
    {
        for (var index = 0; index < Answers; index++)
        {
            pfaCohort[index] = pfa.Update(pfaCohort[index], observations[index]);
        }

        return pfaCohort[^1].Right;
    }

    /// <summary>Logistic knowledge tracing with two traces and items, the same way.</summary>
    [Benchmark(OperationsPerInvoke = Answers)]
    public int LogisticKnowledgeTracing()
    {
        for (var index = 0; index < Answers; index++)
        {
            lktCohort[index] = lkt.Update(lktCohort[index], observations[index]);
        }

        return lktCohort[^1].Right;
    }

    /// <summary>Elo with items, the same way; each update predicts.</summary>
    [Benchmark(OperationsPerInvoke = Answers)]
    public double EloRating()
    {
        for (var index = 0; index < Answers; index++)
        {
            eloCohort[index] = elo.Update(eloCohort[index], observations[index]);
        }

        return eloCohort[^1].Rating;
    }

    /// <summary>A whole learner, predicted and updated: one competency and the learner in general, both by logistic knowledge tracing.</summary>
    [Benchmark(OperationsPerInvoke = Answers)]
    public double WholeLearner()
    {
        var sum = 0.0;
        foreach (ref readonly var observation in observations.AsSpan())
        {
            sum += learner.PredictSuccess(competency, Attempt.Before(observation)) ?? 0;
            learner.Update(competency, observation);
        }

        return sum;
    }
}
