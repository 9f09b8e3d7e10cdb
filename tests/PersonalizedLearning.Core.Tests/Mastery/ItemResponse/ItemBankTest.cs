using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Mastery;

public sealed class ItemBankTest
{
    private static readonly ItemBank Bank = ItemBank.Of(
        [new("b", ItemResponseFunction.Rasch(1)), new("a", ItemResponseFunction.Rasch(1)), new("c", ItemResponseFunction.Of(0.5, 0))]);

    [Fact]
    public void MostInformative_OfEqualOnes_IsTheFirstOfTheBank()
    {
        Assert.Equal("b", Bank.MostInformative(1)!.Item);
        Assert.Equal("a", Bank.MostInformative(1, new HashSet<string> { "b" })!.Item);
        Assert.Null(Bank.MostInformative(1, new HashSet<string> { "a", "b", "c" }));
        Assert.Null(ItemBank.Empty.MostInformative(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Bank.MostInformative(double.NaN));
    }

    // Also where all information is next to nothing, and where discriminations or shares are extreme.
    [Property(MaxTest = 1000)]
    public Property MostInformative_OfAnyItems_IsWhatLookingAtAllOfThemFinds() => Prop.ForAll(Arb.From(
        from functions in Gen.OneOf(
            ItemResponseGenerators.Functions.Between(1, 30), ItemResponseGenerators.OrdinaryFunctions.Between(1, 200), ItemResponseGenerators.Functions.Between(1, 3))
        from ability in Gen.Frequency((4, Gen.Choose(-40, 40).Select(tenths => tenths / 10.0)), (1, Gen.Elements(-1000.0, -50, 400, 1e9)))
        from wanted in Gen.Choose(1, 12)
        from except in Gen.Choose(0, functions.Count - 1).Between(0, functions.Count / 2)
        select (functions, ability, wanted, except)), item =>
    {
        var bank = ItemBank.Of(item.functions.Select((function, index) => new IrtItem($"q{index}", function)));
        var left = Enumerable.Range(0, bank.Count).Except(item.except);
        var expected = left.Select(place => new InformativeItem(place, bank[place].Function.Information(item.ability)))
            .OrderByDescending(found => found.Information).Take(item.wanted);
        var bits = new ulong[(bank.Count + 63) / 64];
        foreach (var place in item.except)
        {
            bits[place >> 6] |= 1UL << place;
        }

        var found = new InformativeItem[item.wanted];
        var count = bank.Index.Find(item.ability, bits, found);

        Assert.Equal(expected, found[..count]);
        Assert.Equal(expected.Select(best => bank[best.Place]).FirstOrDefault(), bank.MostInformative(item.ability, item.except.Select(place => $"q{place}").ToHashSet()));
    });

    [Fact]
    public void Information_AndExpectedScore_AddUp()
    {
        Assert.Equal(0.25 + 0.25 + Bank[2].Function.Information(1), Bank.Information(1), 1e-15);
        Assert.Equal(1 + Bank[2].Function.Probability(1), Bank.ExpectedScore(1), 1e-15);
        Assert.Equal(0, ItemBank.Empty.Information(0));
    }

    [Fact]
    public void Of_AnItemTwice_IsRefused()
    {
        Assert.Contains("Item 'a' is there twice", Assert.Throws<ArgumentException>(() => ItemBank.Of([Bank[1], Bank[0], Bank[1]])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => ItemBank.Of([null!]));
    }

    [Fact]
    public void Equality_IsByItemsInOrder()
    {
        Assert.Equal(Bank, ItemBank.Of(Bank));
        Assert.NotEqual(Bank, ItemBank.Of(Bank.Reverse()));
        Assert.Equal(ItemBank.Empty, ItemBank.Of([]));
        Assert.Null(Bank.Find("d"));
        Assert.Same(Bank[0].Function, Bank.Find("b"));
    }
}
