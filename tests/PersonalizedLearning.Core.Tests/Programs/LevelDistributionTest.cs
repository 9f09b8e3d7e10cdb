using FsCheck;
using FsCheck.Xunit;
using PersonalizedLearning.Programs;

namespace PersonalizedLearning.Core.Tests.Programs;

[Properties(MaxTest = 100, EndSize = 30)]
public sealed class LevelDistributionTest
{
    [Fact]
    public void Figures_OfSixRaters_AreThoseWorkedOutByHand()
    {
        // Two see the lowest of four levels, three the second, one the highest: F = 2/6, 5/6, 5/6, and 15 pairs, of which 1 + 3 are on one level and 6 next to each other.
        var item = new LevelDistribution([2, 3, 0, 1]);

        Assert.Equal((6, 1, 0, 3), (item.Total, item.Median, item.Lowest, item.Highest));
        Assert.Equal(2.0 * (2 + 1 + 1) / (3 * 6), item.Spread);
        Assert.Equal(4 / 15.0, item.ExactAgreement);
        Assert.Equal(10 / 15.0, item.AdjacentAgreement);
        Assert.Equal((6, 4, 1, 1, 0), (item.AtLeast(0), item.AtLeast(1), item.AtLeast(2), item.AtLeast(3), item.AtLeast(4)));
    }

    [Fact]
    public void Median_OfAnEvenNumber_IsTheLowerOfTheTwoInTheMiddle()
    {
        Assert.Equal(0, new LevelDistribution([2, 0, 2]).Median);
        Assert.Equal(2, new LevelDistribution([2, 0, 3]).Median);
    }

    [Fact]
    public void Spread_IsNoneWhereAllAgree_AndAllWhereHalvesAreAtTheEnds()
    {
        Assert.Equal(0, new LevelDistribution([0, 5, 0, 0]).Spread);
        Assert.Equal(1, new LevelDistribution([3, 0, 0, 3]).Spread);
    }

    [Fact]
    public void Figures_OfNobody_AreNone()
    {
        var item = new LevelDistribution([0, 0]);

        Assert.Equal((null, null, null, null, null, null), (item.Median, item.Lowest, item.Highest, item.Spread, item.ExactAgreement, item.AdjacentAgreement));
        Assert.Null(item.Ahead(new LevelDistribution([1, 0])));
        Assert.Null(new LevelDistribution([1, 0]).ExactAgreement);
        Assert.Throws<ArgumentException>("other", () => item.Ahead(new LevelDistribution([1])));
    }

    [Property]
    public void Figures_AreThoseOfAllPairs(byte[] left, byte[] right)
    {
        var (here, there) = (left.Select(level => level % 4).Order().ToList(), right.Select(level => level % 4).ToList());
        var item = Of(here);
        var pairs = here.SelectMany((one, place) => here.Skip(place + 1).Select(other => Math.Abs(one - other))).ToList();
        var both = here.SelectMany(one => there.Select(other => Math.Sign(one - other))).ToList();

        Assert.Equal(here.Count == 0 ? null : here[(here.Count - 1) / 2], item.Median);
        Assert.Equal(pairs.Count == 0 ? null : pairs.Average(gap => gap == 0 ? 1.0 : 0), item.ExactAgreement!, Same);
        Assert.Equal(pairs.Count == 0 ? null : pairs.Average(gap => gap <= 1 ? 1.0 : 0), item.AdjacentAgreement!, Same);
        Assert.Equal(both.Count == 0 ? null : both.Average(), item.Ahead(Of(there))!, Same);
        Assert.True(item.Spread is null or (>= 0 and <= 1));
    }

    private static LevelDistribution Of(List<int> levels) => new(Enumerable.Range(0, 4).Select(level => levels.Count(item => item == level)).ToValueList());

    private static bool Same(double? left, double? right) => left is null || right is null ? left == right : Math.Abs(left.Value - right.Value) < 1e-12;
}
