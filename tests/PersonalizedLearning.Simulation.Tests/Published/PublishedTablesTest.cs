namespace PersonalizedLearning.Simulation.Tests.Published;

public sealed class PublishedTablesTest
{
    private static readonly KssEpisodeSet Few = KssEpisodeSet.Generate(new KssModel(), 8, seed: 2);

    [Fact]
    public void Kss_HasPublishedRowsBesideOurs()
    {
        var table = PublishedTables.Kss(Few, ["random", "shipped"], [10, 11]);

        Assert.Equal(["DQN", "SAC", "SRC", "GEHRL", "CSEAL", "RAR", "random", "shipped"], table.Rows.Select(row => row.Name));
        Assert.Equal([new PublishedFigure(.285), null], table.Rows[5].Figures);
        Assert.All(table.Rows.TakeLast(2), row => Assert.All(row.Figures, figure => Assert.True(figure!.Value.StandardError > 0)));
        Assert.Equal(table, PublishedTables.Kss(Few, ["random", "shipped"], [10, 11]));
    }

    [Fact]
    public void Kss_OfVariantV1_HasNoPublishedRows() =>
        Assert.Null(Assert.Single(PublishedTables.Kss(KssEpisodeSet.Generate(new KssModel(KssVariant.V1), 2, seed: 1), ["random"], [3]).Rows).Source);

    [Fact]
    public void KtChain_HasPublishedRowsBesideOurs()
    {
        var table = PublishedTables.KtChain(20, ["oracle"], [25]);

        Assert.Equal(["ZPDES", "frontier, tracing at .99", "oracle", "oracle"], table.Rows.Select(row => row.Name));
        Assert.InRange(table.Rows[^1].Figures[0]!.Value.Mean, 3, 6);
    }

    [Fact]
    public void ToMarkdown_HasColumnsOfOneWidth_AndSources()
    {
        var text = PublishedTables.Kss(Few, ["random", "random-legal", "shipped"]).ToMarkdown();

        var lines = text.Split('\n').Where(line => line.StartsWith('|')).ToList();
        Assert.Single(lines.Select(line => line.Length).Distinct());
        Assert.All(text.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
        Assert.Contains("[2] The public code RAR", text, StringComparison.Ordinal);
        Assert.Contains("8 episodes, seed 1", text, StringComparison.Ordinal);
        Assert.Equal(11, lines.Count);
    }

    [Fact]
    public void Kss_UnknownSelector_NamesThoseKnown()
    {
        Assert.Contains("'nobody'; expected some of frontier-random", Assert.Throws<ArgumentException>("selectors", () => PublishedTables.Kss(Few, ["nobody"])).Message);
        Assert.Throws<ArgumentOutOfRangeException>("steps", () => PublishedTables.KtChain(1, steps: [0]));
        Assert.Throws<ArgumentOutOfRangeException>("learners", () => PublishedTables.KtChain(0));
    }
}
