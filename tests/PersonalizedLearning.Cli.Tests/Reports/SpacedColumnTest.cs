using FsCheck.Xunit;
using PersonalizedLearning.Cli.Reports;

namespace PersonalizedLearning.Cli.Tests.Reports;

public sealed class SpacedColumnTest
{
    [Fact]
    public void Place_WithRoom_PutsEachWhereItWantsToBe() =>
        Assert.Equal([10, 50, 90], SpacedColumn.Place([10, 50, 90], [0, 20, 20], 0, 100));

    [Fact]
    public void Place_OfTwoThatWantTheSame_SharesTheWay() => Assert.Equal([40, 60], SpacedColumn.Place([50, 50], [0, 20], 0, 100));

    [Fact]
    public void Place_AtAnEdge_StaysInside() => Assert.Equal([70, 85, 100], SpacedColumn.Place([100, 100, 100], [0, 15, 15], 0, 100));

    [Fact]
    public void Place_OfNothing_IsNothing() => Assert.Empty(SpacedColumn.Place([], [], 0, 100));

    [Property]
    public bool Place_KeepsOrderDistanceAndBounds(byte[] wishes, byte distance)
    {
        var apart = wishes.Select(_ => (double)distance).ToList();
        var bottom = Math.Max(255, wishes.Length * (double)distance);
        var places = SpacedColumn.Place([.. wishes.Select(wish => (double)wish)], apart, 0, bottom);
        return places.All(place => place >= 0 && place <= bottom)
            && places.Zip(places.Skip(1)).All(pair => pair.Second - pair.First >= distance - 1e-6);
    }
}
