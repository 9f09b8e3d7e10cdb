namespace PersonalizedLearning.Simulation.Tests.Kss;

public sealed class KssPlayersTest
{
    private static readonly KssEpisodeSet Made = KssEpisodeSet.Generate(new KssModel(), 60, seed: 77);

    [Fact]
    public void Rewards_OfTheShippedRecommender_AreFarAboveChance()
    {
        var shipped = PublishedFigure.Of(KssPlayers.Rewards("shipped", Made, 10, seed: 1));
        var chance = PublishedFigure.Of(KssPlayers.Rewards("random-legal", Made, 10, seed: 1));

        // Apart by five standard errors of the difference: by chance once in some three million seeds if the two were alike.
        Assert.True(shipped.Mean - chance.Mean > 5 * Math.Sqrt(Math.Pow(shipped.StandardError!.Value, 2) + Math.Pow(chance.StandardError!.Value, 2)));
    }

    [Fact]
    public void Rewards_WithALearnerModel_AreAboveThoseWithout()
    {
        var few = Made with { Episodes = [.. Made.Episodes.Take(12)] };

        Assert.True(KssPlayers.Rewards("shipped-with-model", few, 5, seed: 1).Average() > KssPlayers.Rewards("random-legal", few, 5, seed: 1).Average());
    }

    [Fact]
    public void Rewards_WithOneSeed_AreTheSameAgain()
    {
        foreach (var name in KssPlayers.Names)
        {
            var few = Made with { Episodes = [.. Made.Episodes.Take(4)] };
            Assert.Equal(KssPlayers.Rewards(name, few, 3, seed: 5), KssPlayers.Rewards(name, few, 3, seed: 5));
        }
    }

    [Fact]
    public void Learnt_InTheChain_GrowsWithSteps_AndTheOracleLearnsMost()
    {
        var shipped = KtChainPlayers.Learnt("shipped", 60, 25, seed: 1).Average();

        Assert.True(shipped < KtChainPlayers.Learnt("shipped", 60, 50, seed: 1).Average());
        Assert.True(shipped > KtChainPlayers.Learnt("random", 60, 25, seed: 1).Average());
        Assert.True(shipped < KtChainPlayers.Learnt("oracle", 60, 25, seed: 1).Average());
    }
}
