using FsCheck.Xunit;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Core.Tests.Paths.Selectors;

[Properties(MaxTest = 200)]
public sealed class WeightedScoringTest
{
    private const int Items = 60;
    private const int Competencies = 12;

    /// <summary>The fast search over a whole catalog finds an item that scores as well as the best by the formula.</summary>
    [Property]
    public void Best_IsThatOfTheFormula(ulong seed)
    {
        var (settings, rows, learner) = Made(seed);

        var scores = Enumerable.Range(0, Items).Select(item => rows.Score(item, learner, settings.MasteredFrom).Total(settings)).ToArray();

        Assert.Equal(scores.Max(), scores[rows.Best(learner, settings)], 1e-4 * Math.Max(1, Math.Abs(scores.Max())));
    }

    [Fact]
    public void Best_AllocatesNothing()
    {
        var (settings, rows, learner) = Made(1);

        Allocations.AssertNone(() => rows.Best(learner, settings));
    }

    [Fact]
    public void Best_OfNothing_IsNone() => Assert.Equal(-1, new RelevanceRows([0], [], [], []).Best(new WeightedLearner(new WeightedParameters(), [], [], []), new WeightedParameters()));

    [Fact]
    public void View_OfALearner_GivesTheScoresOfTheWholeVector()
    {
        var settings = new WeightedParameters { Forgiveness = 0.5 };
        var learner = SelectorExamples.Learner("abc", ["ab", "bc"], ('a', 1, 1), ('b', 0.4, 2));
        var catalog = SelectorExamples.Catalog(learner, "b", "bc");
        var rows = RelevanceRows.Of(catalog, settings);
        var k = LogOdds.Relevance(settings.Guess, settings.Slip);
        var framework = learner.Graph.Framework;
        var whole = new WeightedLearner(
            settings, [.. Enumerable.Range(0, 3).Select(learner.EstimateOf)], [(0, 1, 1), (1, 2, 1)],
            [.. Enumerable.Range(0, 3).Select(index => framework[index].Id.Value == "b" ? k : 0.0)]);

        var chosen = Assert.Single(new WeightedSelector(settings).Recommend(new RecommendationRequest { Learner = learner, Catalog = catalog }).Items);

        var expected = Enumerable.Range(0, 2).Max(item => rows.Score(item, whole, settings.MasteredFrom).Total(settings));
        Assert.Equal(expected, chosen.Score, 1e-9);
    }

    private static (WeightedParameters Settings, RelevanceRows Rows, WeightedLearner Learner) Made(ulong seed)
    {
        var chance = new SeededChance(seed);
        double Next() => chance.Next();
        var settings = new WeightedParameters { Forgiveness = Next(), Continuity = 3 * Next(), Difficulty = 3 * Next() };
        var start = new int[Items + 1];
        for (var item = 0; item < Items; item++)
        {
            start[item + 1] = start[item] + chance.NextBelow(4);
        }

        int[] competencies = [.. Enumerable.Range(0, start[^1]).Select(_ => chance.NextBelow(Competencies))];
        double[] relevance = [.. competencies.Select(_ => 4 * Next())];
        var rows = new RelevanceRows(start, competencies, relevance, [.. Enumerable.Range(0, Items).Select(_ => LogOdds.Of(Next()))]);
        (int, int, double)[] links = [.. Enumerable.Range(0, 15).Select(_ => (chance.NextBelow(Competencies), chance.NextBelow(Competencies), Next()))];
        return (settings, rows, new WeightedLearner(
            settings, [.. Enumerable.Range(0, Competencies).Select(_ => Next())], links, [.. Enumerable.Range(0, Competencies).Select(_ => Math.Max(0, Next() - 0.5))]));
    }
}
