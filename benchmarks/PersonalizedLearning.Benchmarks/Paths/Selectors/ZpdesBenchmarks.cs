using BenchmarkDotNet.Attributes;
using PersonalizedLearning.Benchmarks.Generators;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Benchmarks.Paths.Selectors;

/// <summary>One step of a bandit over six values: the probabilities, and an answer to one of them.</summary>
[MemoryDiagnoser]
public class ZpdesBenchmarks
{
    private const int Steps = 1_000;
    private const int Values = 6;

    private readonly ZpdesParameters settings = new();
    private readonly ZpdesGraph graph = ZpdesGraph.OfOne([.. Enumerable.Range(0, Values)], Values);
    private readonly bool[] answers = new bool[Steps];
    private ZpdesBandit bandit = null!;

    [GlobalSetup]
    public void Setup()
    {
        var random = new SplitMix(3);
        for (var step = 0; step < Steps; step++)
        {
            answers[step] = random.Chance(0.6);
        }

        bandit = new ZpdesBandit(settings, graph);
    }

    [Benchmark(OperationsPerInvoke = Steps)]
    public double SampleAndUpdate()
    {
        var sum = 0.0;
        for (var step = 0; step < Steps; step++)
        {
            ZpdesBandit.Share(bandit.Quality, settings.InitialQuality, bandit.Shares);
            var value = Array.IndexOf(bandit.Shares, bandit.Shares.Max());
            bandit.Answer(value, answers[step]);
            sum += bandit.Shares[value];
        }

        return sum;
    }
}
