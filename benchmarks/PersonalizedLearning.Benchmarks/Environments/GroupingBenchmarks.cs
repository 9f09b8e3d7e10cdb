using BenchmarkDotNet.Attributes;
using PersonalizedLearning.Benchmarks.Baselines;
using PersonalizedLearning.Benchmarks.Generators;
using PersonalizedLearning.Environments;

namespace PersonalizedLearning.Benchmarks.Environments;

/// <summary>100,000 looks at a change of 120 learners in 10 groups, at one temperature: with what each learner is worth in each group kept, and reckoned anew for each look.</summary>
[MemoryDiagnoser]
public class GroupingBenchmarks
{
    private const int Learners = 120;
    private const int Groups = 10;
    private const int Looks = 100_000;
    private const double Temperature = 10;

    private GroupingModel model = null!;
    private int[] start = [];

    [GlobalSetup]
    public void Setup()
    {
        var random = new SplitMix(1);
        var weights = new double[Learners * Learners];
        for (var first = 0; first < Learners; first++)
        {
            for (var second = 0; second < first; second++)
            {
                weights[(first * Learners) + second] = weights[(second * Learners) + first] = random.Below(100_000) / 1000.0;
            }
        }

        model = new GroupingInstance([.. Enumerable.Range(0, Learners).Select(item => $"{item}")], [.. GroupSizes.Equal(Groups).For(Learners)], weights, false).Model();
        start = [.. random.Permutation(Learners).Select(place => place % Groups)];
        Agreement.Near("kept", Naive(), Kept(), 1e-6);
    }

    /// <summary>Each look sums the weights to all others of both groups.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Looks)]
    public double Naive() => new NaiveGrouping(model, start).Run(Looks, Temperature);

    /// <summary>The engine.</summary>
    [Benchmark(OperationsPerInvoke = Looks)]
    public double Kept()
    {
        var state = new GroupingState(model);
        state.Reset(start);
        new GroupingChain(model, state, 1).Run(Looks, Temperature);
        return state.Value;
    }
}
