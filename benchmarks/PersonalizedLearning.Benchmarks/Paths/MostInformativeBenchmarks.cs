using BenchmarkDotNet.Attributes;
using PersonalizedLearning.Benchmarks.Baselines;
using PersonalizedLearning.Benchmarks.Generators;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Benchmarks.Paths;

/// <summary>The item of 10,000 that tells most about an ability; half of them can be guessed, and some slipped on.</summary>
[MemoryDiagnoser]
public class MostInformativeBenchmarks
{
    private const int BankSize = 10_000;

    // Odd, so that the items given do not follow the bank.
    private const int Abilities = 61;

    private ItemBank bank = ItemBank.Empty;
    private AdaptiveTest test = null!;
    private int turn;

    [GlobalSetup]
    public void Setup()
    {
        var random = new SplitMix(1);
        bank = ItemBank.Of(Enumerable.Range(0, BankSize).Select(index => new IrtItem($"item-{index}", ItemResponseFunction.Of(
            0.5 + (random.Below(20_000) / 10_000.0), -3 + (random.Below(60_000) / 10_000.0), random.Chance(0.5) ? random.Below(250) / 1000.0 : 0, random.Chance(0.1) ? 0.95 : 1))));
        test = new AdaptiveTest(new AdaptiveTestParameters { Bank = bank, Randomesque = 5, MaxItems = 100 });
        for (var index = 0; index < 20; index++)
        {
            test.Update(index * 37, random.Chance(0.6));
        }

        for (var step = 0; step < Abilities; step++)
        {
            var (expected, actual) = (NaiveBank.MostInformative(bank, AbilityAt(step)), bank.MostInformative(AbilityAt(step))!);
            Agreement.Same("most informative item", [expected.Item], [actual.Item]);
            Agreement.Near("information", NaiveBank.Information(expected.Function, AbilityAt(step)), actual.Function.Information(AbilityAt(step)), 1e-12);
        }
    }

    /// <summary>Computes the information of every item.</summary>
    [Benchmark(Baseline = true)]
    public string Naive() => NaiveBank.MostInformative(bank, AbilityAt(turn++)).Item;

    [Benchmark]
    public string MostInformative() => bank.MostInformative(AbilityAt(turn++))!.Item;

    /// <summary>Where no item fits well, so that many have to be looked at.</summary>
    [Benchmark]
    public string MostInformativeFarOff() => bank.MostInformative(-8 - (turn++ % 2))!.Item;

    /// <summary>One of the five best, after 20 answers, with the ability estimated anew.</summary>
    [Benchmark]
    public int NextItem() => test.NextItem((ulong)turn++)!.Value.Item;

    private static double AbilityAt(int step) => -3 + (step % Abilities * 0.1);
}
