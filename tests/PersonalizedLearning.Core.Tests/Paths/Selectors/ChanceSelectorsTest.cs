using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Core.Tests.Paths.Selectors;

public sealed class ChanceSelectorsTest
{
    private const int Seeds = 6000;

    private static readonly LearnerState Learner = SelectorExamples.Learner("abcd", ["ab", "bc"], ('a', 1, 1));

    [Fact]
    public void Random_IsUniformOverEverything_ReadyOrNot() => AssertDrawn(new RandomSelector(), "abcd");

    [Fact]
    public void FrontierRandom_IsUniformOverWhatIsReady() => AssertDrawn(new FrontierRandomSelector(), "bd");

    [Fact]
    public void Propensity_OfEachPlace_IsThatAmongTheRest()
    {
        var items = new RandomSelector().Recommend(new RecommendationRequest { Learner = Learner, Catalog = SelectorExamples.Catalog(Learner, "a", "a", "b") }).Items;

        Assert.Equal(4, items.Count);
        for (var place = 0; place < items.Count; place++)
        {
            Assert.Equal(1.0 / (items.Count - place) / (items[place].Competency.Value == "a" ? 2 : 1), items[place].Propensity, 1e-12);
        }
    }

    [Fact]
    public void Draw_BySeed_ChoosesExperiencesAlike()
    {
        var catalog = SelectorExamples.Catalog(Learner, "d", "d", "d");
        var drawn = Enumerable.Range(0, Seeds).Select(seed => new FrontierRandomSelector().Recommend(
            new RecommendationRequest { Learner = Learner, Catalog = catalog, Seed = (ulong)seed }).Items.Single(item => item.Competency.Value == "d").Experience!.Id.Value);

        Assert.All(drawn.CountBy(id => id), pair => Assert.InRange(pair.Value, (Seeds / 3) - 200, (Seeds / 3) + 200));
    }

    private static void AssertDrawn(ISelector selector, string expected)
    {
        var first = Enumerable.Range(0, Seeds).CountBy(seed => selector.Chosen(Learner, seed: (ulong)seed, top: 1)).ToDictionary();
        var share = Seeds / expected.Length;

        Assert.Equal(expected, string.Concat(first.Keys.Order(StringComparer.Ordinal)));
        Assert.All(first.Values, count => Assert.InRange(count, share - 200, share + 200));
    }
}
