namespace PersonalizedLearning.Simulation.Tests.Kss;

public sealed class KssMovesTest
{
    [Fact]
    public void AllowsAfter_InKdd_OnlyNeighboursOnTheWayToTargets()
    {
        var moves = new KssMoves(KssVariant.Kdd, [7], last: 6);

        Assert.Equal([6, 7], Legal(moves, -1));
        Assert.Equal([6, 7], Legal(moves, 8));

        // No neighbour of 0 leads to 7, so the target itself is legal.
        Assert.Equal([7], Legal(moves, 0));
    }

    [Fact]
    public void AllowsAfter_AtAFreeStart_WhatLeadsToTargets()
    {
        Assert.Equal([0, 1, 3], Legal(new KssMoves(KssVariant.Kdd, [3]), -1));
        Assert.Equal(Enumerable.Range(0, 10), Legal(KssMoves.Neighbours, -1));
        Assert.Equal([6, 7], Legal(KssMoves.Neighbours, 6));
    }

    [Fact]
    public void Toward_FarAway_GoesTheShortestWay()
    {
        var moves = new KssMoves(KssVariant.V1, []);

        Assert.Equal(7, moves.Toward(6, 8));
        Assert.Equal(8, moves.Toward(8, 8));
        Assert.Equal(6, moves.Toward(6, -1));
        Assert.Equal(0, moves.Toward(-1, -1));
    }

    [Fact]
    public void New_NoConcept_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("targets", () => new KssMoves(KssVariant.Kdd, [10]));
        Assert.Throws<ArgumentOutOfRangeException>("last", () => new KssMoves(KssVariant.Kdd, [1], -2));
    }

    private static IEnumerable<int> Legal(KssMoves moves, int last) => Enumerable.Range(0, 10).Where(concept => moves.AllowsAfter(last, concept));
}
