using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Simulation.Tests.Kss;

public sealed class KssEpisodeSetTest
{
    [Fact]
    public void Generate_WithOneSeed_IsTheSameAgain_AndHasOpenTargets()
    {
        var made = KssEpisodeSet.Generate(new KssModel(), 60, seed: 77);

        Assert.Equal(made, KssEpisodeSet.Generate(new KssModel(), 60, seed: 77));
        Assert.NotEqual(made.Episodes[0].History, KssEpisodeSet.Generate(new KssModel(), 1, seed: 78).Episodes[0].History);
        Assert.All(made.Episodes, episode => Assert.InRange(episode.Targets.Count, 3, 10));
        Assert.Equal(60, made.WithOpenTargets().Episodes.Count);
    }

    [Fact]
    public void Generate_ConceptsThatEverybodyPasses_IsRefused()
    {
        var easy = new KssModel { Difficulty = [-9, -9, -9, -9, -9, -9, -9, -9, -9, -9] };

        Assert.Contains("expected harder ones", Assert.Throws<ArgumentException>("model", () => KssEpisodeSet.Generate(easy, 1, seed: 1)).Message);
    }

    [Fact]
    public void Episode_OutOfRange_IsRefused()
    {
        var episode = new KssEpisode { Ability = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0], Targets = [1] };

        Assert.Throws<ArgumentException>("Ability", () => episode with { Ability = [1] });
        Assert.Throws<ArgumentException>("Targets", () => episode with { Targets = [] });
        Assert.Throws<ArgumentException>("Targets", () => episode with { Targets = [2, 1] });
        Assert.Throws<ArgumentException>("Targets", () => episode with { Targets = [10] });
        Assert.Throws<ArgumentOutOfRangeException>("Last", () => episode with { Last = 10 });
    }

    /// <summary>What is made up is as what the public code made up: abilities at the start, targets, the share of right answers before and how many, all within five standard errors.</summary>
    [VectorTheory("paths/kss_eval_kdd.json", "paths/kss_eval_v1.json")]
    [InlineData("paths/kss_eval_kdd.json")]
    [InlineData("paths/kss_eval_v1.json")]
    public void Generate_ManyEpisodes_AreAsPublishedOnes(string name)
    {
        using var file = File.OpenRead(SharedFiles.PathOf($"vectors/{name}"));
        var published = KssEpisodeSet.Read(file);
        var made = KssEpisodeSet.Generate(published.Model, 2000, seed: 5);

        for (var concept = 0; concept < 10; concept++)
        {
            AssertAlike(published, made, episode => episode.Ability[concept]);
            AssertAlike(published, made, episode => episode.Targets.Contains(concept) ? 1 : 0);
        }

        AssertAlike(published, made, episode => episode.History.Count);
        AssertAlike(published, made, episode => episode.History.Count(answer => answer.IsRight));
        AssertAlike(published, made, episode => episode.Last);
    }

    private static void AssertAlike(KssEpisodeSet published, KssEpisodeSet made, Func<KssEpisode, double> value)
    {
        var (theirs, ours) = (PublishedFigure.Of([.. published.Episodes.Select(value)]), PublishedFigure.Of([.. made.Episodes.Select(value)]));

        Assert.InRange(Math.Abs(theirs.Mean - ours.Mean), 0, 5 * Math.Sqrt(Math.Pow(theirs.StandardError!.Value, 2) + Math.Pow(ours.StandardError!.Value, 2)));
    }
}
