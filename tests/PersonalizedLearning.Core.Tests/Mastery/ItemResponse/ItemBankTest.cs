using PersonalizedLearning.Mastery;

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
