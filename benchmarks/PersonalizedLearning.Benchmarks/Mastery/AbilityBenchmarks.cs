using BenchmarkDotNet.Attributes;
using PersonalizedLearning.Benchmarks.Baselines;
using PersonalizedLearning.Benchmarks.Generators;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Benchmarks.Mastery;

/// <summary>The ability of a learner who answered 20 items, as a whole and answer by answer; and the choice of the next item of 1,000.</summary>
[MemoryDiagnoser]
public class AbilityBenchmarks
{
    private const int Answers = 20;
    private const int BankSize = 1000;

    private readonly ItemAnswer[] answers = new ItemAnswer[Answers];
    private readonly Observation[] observations = new Observation[Answers];
    private ItemBank bank = ItemBank.Empty;
    private ItemResponseTheory policy = null!;
    private IrtState state;

    [GlobalSetup]
    public void Setup()
    {
        var random = new SplitMix(1);
        bank = ItemBank.Of(Enumerable.Range(0, BankSize).Select(index => new IrtItem(
            $"item-{index}", ItemResponseFunction.Of(0.7 + (random.Below(1300) / 1000.0), -2 + (random.Below(4000) / 1000.0), random.Chance(0.5) ? 0.2 : 0))));
        policy = new ItemResponseTheory(new IrtParameters { ByItem = bank });
        for (var index = 0; index < Answers; index++)
        {
            answers[index] = new ItemAnswer(bank[index * 7].Function, random.Chance(0.6));
            observations[index] = Observation.OfAnswer(answers[index].IsCorrect) with { Item = bank[index * 7].Item };
        }

        state = Folded();
        Agreement.Near("expected ability", Naive(), Expected(), 1e-9);
        Agreement.Near("fold", Naive(), policy.AbilityOf(state).Ability, 1e-7);
    }

    /// <summary>The expected ability by plain sums over 201 nodes.</summary>
    [Benchmark(Baseline = true)]
    public double Naive() => NaiveAbility.Expected(answers);

    /// <summary>The expected ability and its standard error from 20 answers at once.</summary>
    [Benchmark]
    public double Expected() => AbilityEstimation.ExpectedAPosteriori(answers).Ability;

    /// <summary>The likeliest ability with the prior, the highest of all peaks.</summary>
    [Benchmark]
    public double MaximumAPosteriori() => AbilityEstimation.MaximumAPosteriori(answers).Ability;

    /// <summary>The likeliest ability, the highest of all peaks.</summary>
    [Benchmark]
    public double MaximumLikelihood() => AbilityEstimation.MaximumLikelihood(answers).Ability;

    /// <summary>One answer taken in.</summary>
    [Benchmark(OperationsPerInvoke = Answers)]
    public double Update() => Folded().LogDensity(0);

    /// <summary>The expected ability from the state, however many answers there were.</summary>
    [Benchmark]
    public double AbilityOf() => policy.AbilityOf(state).Ability;

    /// <summary>One answer taken in, and the expected ability after it.</summary>
    [Benchmark]
    public double UpdateAndAbilityOf() => policy.AbilityOf(policy.Update(state, observations[3])).Ability;

    /// <summary>The probability of a right answer to an item.</summary>
    [Benchmark]
    public double Predict() => policy.PredictSuccess(state, Attempt.Before(observations[3]))!.Value;

    /// <summary>The item of 1,000 that tells most.</summary>
    [Benchmark]
    public string MostInformative() => bank.MostInformative(0.3)!.Item;

    private IrtState Folded()
    {
        var folded = policy.Initial;
        foreach (ref readonly var observation in observations.AsSpan())
        {
            folded = policy.Update(folded, observation);
        }

        return folded;
    }
}
