using PersonalizedLearning.Benchmarks.Simulation;

namespace PersonalizedLearning.Benchmarks.Tests.Simulation;

public sealed class KssSelectorsTest
{
    private static readonly KssEpisodeSet Made = KssGenerator.Episodes(60, seed: 77);

    [Fact]
    public void Rewards_OfTheShippedRecommender_AreFarAboveChance()
    {
        var shipped = KssResult.Of("shipped", 10, KssSelectors.Rewards("shipped", Made, 10, seed: 1));
        var chance = KssResult.Of("random-legal", 10, KssSelectors.Rewards("random-legal", Made, 10, seed: 1));

        // Apart by five standard errors of the difference: by chance once in some three million seeds if the two were alike.
        Assert.True(shipped.MeanEp - chance.MeanEp > 5 * Math.Sqrt(Math.Pow(shipped.StandardError, 2) + Math.Pow(chance.StandardError, 2)));
    }

    [Fact]
    public void Rewards_WithALearnerModel_AreAboveThoseWithout()
    {
        var few = Made with { Episodes = [.. Made.Episodes.Take(25)] };

        Assert.True(KssSelectors.Rewards("shipped-with-model", few, 6, seed: 1).Average() > KssSelectors.Rewards("random-legal", few, 6, seed: 1).Average());
    }

    [Fact]
    public void Rewards_WithOneSeed_AreTheSameAgain()
    {
        foreach (var name in KssSelectors.Names)
        {
            var few = Made with { Episodes = [.. Made.Episodes.Take(4)] };
            Assert.Equal(KssSelectors.Rewards(name, few, 3, seed: 5), KssSelectors.Rewards(name, few, 3, seed: 5));
        }
    }

    [Fact]
    public void Episodes_WithOneSeed_AreTheSameAgain_AndHaveOpenTargets()
    {
        var again = KssGenerator.Episodes(60, seed: 77);

        Assert.Equal(Made.Episodes.SelectMany(episode => episode.Ability), again.Episodes.SelectMany(episode => episode.Ability));
        Assert.Equal(Made.Episodes.SelectMany(episode => episode.History), again.Episodes.SelectMany(episode => episode.History));
        Assert.NotEqual(Made.Episodes[0].History, KssGenerator.Episodes(1, seed: 78).Episodes[0].History);
        Assert.All(Made.Episodes, episode => Assert.InRange(episode.Targets.Length, 3, 10));
        Assert.Equal(60, Made.WithOpenTargets().Episodes.Count);
    }

    [Fact]
    public void Learnt_InTheChain_GrowsWithSteps_AndTheOracleLearnsMost()
    {
        var shipped = KtChainSelectors.Learnt("shipped", 60, 25, seed: 1).Average();

        Assert.True(shipped < KtChainSelectors.Learnt("shipped", 60, 50, seed: 1).Average());
        Assert.True(shipped > KtChainSelectors.Learnt("random", 60, 25, seed: 1).Average());
        Assert.True(shipped < KtChainSelectors.Learnt("oracle", 60, 25, seed: 1).Average());
    }
}
