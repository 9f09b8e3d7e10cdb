using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Paths;

public sealed class AdaptiveTestTest
{
    private static readonly ItemBank Four = Bank(ItemResponseFunction.Of(2, 0), ItemResponseFunction.Of(1.5, 0), ItemResponseFunction.Of(1, 0), ItemResponseFunction.Of(0.5, 0));

    private static Gen<ItemBank> Banks => Generating.Between(ItemResponseGenerators.OrdinaryFunctions, 1, 70).Select(functions => Bank([.. functions]));

    [Property(MaxTest = 200)]
    public Property NextItem_IsTheBestOfThoseNotGiven() => Prop.ForAll(Arb.From(
        from bank in Banks
        from criterion in Generating.AnyOf<ItemCriterion>()
        from answers in Gen.Choose(0, bank.Count - 1).SelectMany(item => Gen.Elements(true, false).Select(correct => (item, correct))).Between(0, 30)
        select (bank, criterion, answers)), item =>
    {
        var test = new AdaptiveTest(new AdaptiveTestParameters { Bank = item.bank, Criterion = item.criterion });
        foreach (var (place, correct) in item.answers)
        {
            test.Update(place, correct);
        }

        var ability = test.Ability.Ability;
        int[] left = [.. Enumerable.Range(0, item.bank.Count).Except(item.answers.Select(answer => answer.item))];
        int? best = left.Length == 0 ? null : left.MaxBy(place => Value(item.criterion, item.bank[place].Function, ability));

        Assert.Equal(best, test.NextItem()?.Item);
        Assert.Equal(item.answers.Count, test.Answered);
        Assert.True(left.Length > 0 || test.IsFinished);
        if (best is { } place0)
        {
            Assert.Equal(new ChosenItem(place0, item.bank[place0].Function.Information(ability), 1), test.NextItem());
        }
    });

    // catsim's stratified selector takes an item of the stratum whatever the ability.
    [Property(MaxTest = 200)]
    public Property NextItem_OfAStratum_IsTheBestWithinIt() => Prop.ForAll(Arb.From(
        from bank in Banks
        from strata in Gen.Choose(1, Math.Min(bank.Count, 5))
        from criterion in Generating.AnyOf<ItemCriterion>()
        from correct in Gen.Elements(true, false).ArrayOf(bank.Count)
        select (bank, strata, criterion, correct)), item =>
    {
        var parameters = new AdaptiveTestParameters { Bank = item.bank, Strata = item.strata, Criterion = item.criterion, MaxItems = item.bank.Count, StandardError = 0 };
        var test = new AdaptiveTest(parameters);
        var byDiscrimination = Enumerable.Range(0, item.bank.Count).OrderBy(place => item.bank[place].Function.Discrimination).ToArray();
        var given = new HashSet<int>();
        while (!test.IsFinished)
        {
            var stratum = test.Answered * item.strata / item.bank.Count;
            var (from, to) = (stratum * item.bank.Count / item.strata, (stratum + 1) * item.bank.Count / item.strata);
            var within = byDiscrimination[from..to].Where(place => !given.Contains(place)).Order().ToArray();
            var ability = test.Ability.Ability;
            var chosen = test.NextItem()!.Value.Item;

            Assert.True(given.Add(chosen));
            if (within.Length > 0)
            {
                Assert.Equal(within.MaxBy(place => Value(item.criterion, item.bank[place].Function, ability)), chosen);
            }

            test.Update(chosen, item.correct[chosen]);
        }

        Assert.Equal(item.bank.Count, given.Count);
    });

    [Fact]
    public void Randomesque_DrawsEachOfTheBestAlike()
    {
        var test = new AdaptiveTest(new AdaptiveTestParameters { Bank = Four, Randomesque = 3 });
        var chosen = Enumerable.Range(0, 9000).Select(seed => test.NextItem((ulong)seed)!.Value).ToList();

        Assert.All(chosen, item => Assert.Equal(1.0 / 3, item.Propensity));
        Assert.Equal([0, 1, 2], chosen.Select(item => item.Item).Distinct().Order());
        Assert.All(chosen.CountBy(item => item.Item), count => Assert.InRange(count.Value, 2800, 3200));
        Assert.Equal(test.NextItem(5), test.NextItem(5));
    }

    [Fact]
    public void Exposure_OfEachItem_IsAsOftenAsItsPropensitySays()
    {
        var exposure = new[] { new ItemExposure("q0", 0.2), new ItemExposure("q1", 0.5), new ItemExposure("q2", 0.5), new ItemExposure("q3", 0.4) };
        var test = new AdaptiveTest(new AdaptiveTestParameters { Bank = Four, Exposure = [.. exposure] });
        var chosen = Enumerable.Range(0, 20_000).Select(seed => test.NextItem((ulong)seed)!.Value).ToList();
        var propensities = chosen.Select(item => (item.Item, item.Propensity)).Distinct().OrderBy(pair => pair.Item).ToList();

        // All held back: .8 × .5 × .5 × .6 = .12, and then it is the best.
        Assert.Equal([0, 1, 2, 3], propensities.Select(pair => pair.Item));
        Assert.All(propensities.Zip([0.32, 0.4, 0.2, 0.08]), pair => Assert.Equal(pair.Second, pair.First.Propensity, 1e-12));
        Assert.All(chosen.CountBy(item => item.Item), count => Assert.Equal(propensities[count.Key].Propensity, count.Value / 20_000.0, 0.015));
    }

    [Fact]
    public void Exposure_OfOneItem_LeavesItForTheNextBest()
    {
        var test = new AdaptiveTest(new AdaptiveTestParameters { Bank = Four, Exposure = [new ItemExposure("q0", 0.25)] });
        var chosen = Enumerable.Range(0, 4000).Select(seed => test.NextItem((ulong)seed)!.Value).ToList();

        Assert.Equal([(0, 0.25), (1, 0.75)], chosen.Select(item => (item.Item, item.Propensity)).Distinct().Order());
        Assert.InRange(chosen.Count(item => item.Item == 0), 900, 1100);
    }

    // More items held back than are looked at at once.
    [Fact]
    public void Exposure_OfManyItems_GoesOnToThoseThatAreGiven()
    {
        var bank = Bank([.. Enumerable.Range(0, 100).Select(index => ItemResponseFunction.Of(3 - (index / 50.0), 0))]);
        var test = new AdaptiveTest(new AdaptiveTestParameters { Bank = bank, Exposure = [.. bank.Take(60).Select(item => new ItemExposure(item.Item, 1e-12))] });

        Assert.All(Enumerable.Range(0, 50), seed => Assert.Equal(60, test.NextItem((ulong)seed)!.Value.Item));
        Assert.Equal(1, test.NextItem()!.Value.Propensity, 1e-9);
    }

    [Fact]
    public void IsFinished_ByEachRule()
    {
        var parameters = new AdaptiveTestParameters { Bank = Bank([.. Enumerable.Repeat(ItemResponseFunction.Of(2, 0), 40)]), StandardError = 0, MaxItems = 30 };

        Assert.Equal(30, Taken(parameters).Answered);
        Assert.Equal(40, Taken(parameters with { MaxItems = 100 }).Answered);
        var byError = Taken(parameters with { StandardError = 0.5 });
        Assert.InRange(byError.Ability.StandardError, 0.4, 0.5);
        Assert.Equal(12, Taken(parameters with { StandardError = 0.9, MinItems = 12 }).Answered);
        Assert.False(new AdaptiveTest(parameters with { StandardError = 5 }).IsFinished);
        Assert.True(new AdaptiveTest(parameters with { StandardError = 5, MinItems = 0 }).IsFinished);
    }

    [Fact]
    public void Ability_IsTheExpectedOne()
    {
        var prior = new AbilityPrior { Mean = 1, StandardDeviation = 0.5 };
        var test = new AdaptiveTest(new AdaptiveTestParameters { Bank = Four, Prior = prior });
        test.Update(2, true);
        test.Update(2, false);

        Assert.Equal(AbilityEstimation.ExpectedAPosteriori([new(Four[2].Function, true), new(Four[2].Function, false)], prior), test.Ability);
        Assert.Equal(0, test.NextItem()!.Value.Item);
    }

    [Fact]
    public void BadInput_IsRefused()
    {
        AssertRefused("no item", new());
        AssertRefused("5 strata for 4 items", new() { Bank = Four, Strata = 5 });
        AssertRefused("has an exposure and is not in the bank", new() { Bank = Four, Exposure = [new("z", 1)] });
        AssertRefused("has two exposures", new() { Bank = Four, Exposure = [new("q1", 1), new("q1", 0.5)] });
        AssertRefused("one way to control exposure", new() { Bank = Four, Randomesque = 2, Exposure = [new("q1", 1)] });
        AssertRefused("expected the first to be no more", new() { Bank = Four, MinItems = 21 });
        AssertRefused("An exposure is null", new() { Bank = Four, Exposure = [null!] });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ItemExposure("q1", 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ItemExposure("q1", 1.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => new AdaptiveTestParameters { Strata = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new AdaptiveTestParameters { Randomesque = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new AdaptiveTestParameters { MaxItems = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new AdaptiveTestParameters { MinItems = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new AdaptiveTestParameters { StandardError = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(() => new AdaptiveTestParameters { Criterion = (ItemCriterion)7 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new AdaptiveTest(new AdaptiveTestParameters { Bank = Four }).Update(4, true));
    }

    [Fact]
    public void Choice_AllocatesNothing()
    {
        var bank = Bank([.. Enumerable.Range(0, 1000).Select(index => ItemResponseFunction.Of(1 + (index % 7 / 10.0), (index % 61 / 10.0) - 3, index % 2 * 0.2))]);
        var plain = new AdaptiveTest(new AdaptiveTestParameters { Bank = bank, Strata = 3 });
        var exposed = new AdaptiveTest(new AdaptiveTestParameters { Bank = bank, Exposure = [.. bank.Select(item => new ItemExposure(item.Item, 0.5))] });
        var drawn = new AdaptiveTest(new AdaptiveTestParameters { Bank = bank, Randomesque = 5, Criterion = ItemCriterion.Difficulty });

        Allocations.AssertNone(() =>
        {
            plain.NextItem();
            exposed.NextItem(1);
            drawn.NextItem(2);
            bank.MostInformative(0.3);
        });
    }

    private static double Value(ItemCriterion criterion, ItemResponseFunction function, double ability) =>
        criterion == ItemCriterion.Information ? function.Information(ability) : -Math.Abs(function.Difficulty - ability);

    private static ItemBank Bank(params ItemResponseFunction[] functions) => ItemBank.Of(functions.Select((function, index) => new IrtItem($"q{index}", function)));

    private static AdaptiveTest Taken(AdaptiveTestParameters parameters)
    {
        var test = new AdaptiveTest(parameters);
        while (!test.IsFinished)
        {
            test.Update(test.NextItem()!.Value.Item, test.Answered % 2 == 0);
        }

        return test;
    }

    private static void AssertRefused(string reason, AdaptiveTestParameters parameters) =>
        Assert.Contains(reason, Assert.Throws<ArgumentException>(() => new AdaptiveTest(parameters)).Message, StringComparison.Ordinal);
}
