using FsCheck.Xunit;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Paths;

/// <summary>What holds of the shipped recommender whatever the rule of choice.</summary>
[Properties(Arbitrary = [typeof(DomainGenerators)], MaxTest = 150)]
public sealed class ChoiceLawsTest
{
    private static readonly IChoiceRule[] Rules =
    [
        new DiverseChoice(), new DiverseChoice { Tolerance = 0.3, Diversity = 0.9 }, new DiverseChoice { Tolerance = 1, Diversity = 1 }, new DiverseChoice { Pool = 1 },
        new ExploringChoice(), new ExploringChoice { Tolerance = 1, Epsilon = 1 }, new ExploringChoice { Exploration = Exploration.Softmax, Tolerance = 0.5 },
    ];

    [Property]
    public void Items_HaveNoCompetencyTwice_AndAreCandidates_WithTrueLosses(LearningCase item)
    {
        var situation = item.Prepare();
        var all = Recommend(item, situation, BestChoice.Instance, 100).Items;
        foreach (var rule in Rules)
        {
            var items = Recommend(item, situation, rule, 3).Items;

            Assert.Equal(Math.Min(3, all.Count), items.Count);
            Assert.Equal(items.Count, items.Select(one => one.Competency).Distinct().Count());
            Assert.All(items, one => Assert.Equal(all.Single(other => other.Competency == one.Competency), one with { Propensity = 1 }));
        }
    }

    [Property]
    public void Items_LoseMoreThanTheTolerance_OnlyIfNothingBetterIsLeftOut(LearningCase item)
    {
        var situation = item.Prepare();
        var all = Recommend(item, situation, BestChoice.Instance, 100).Items;
        foreach (var rule in Rules)
        {
            var items = Recommend(item, situation, rule, 3).Items;
            var leftOut = all.Where(one => items.All(other => other.Competency != one.Competency)).Select(one => one.Loss).DefaultIfEmpty(2).Min();

            Assert.All(items, one => Assert.True(one.Loss <= ToleranceOf(rule) || one.Loss <= leftOut));
        }
    }

    [Property]
    public void TheBest_IsAlwaysChosen_UnlessByChance(LearningCase item)
    {
        var situation = item.Prepare();
        var best = Recommend(item, situation, BestChoice.Instance, 1).Items;
        foreach (var rule in Rules.OfType<DiverseChoice>())
        {
            var items = Recommend(item, situation, rule, 3).Items;

            Assert.Equal(best.Take(1), items.Take(1));
            Assert.All(items, one => Assert.Equal(1, one.Propensity));
            Assert.Equal(items.OrderByDescending(one => one.Score).ThenBy(one => one.Competency), items);
        }
    }

    [Property]
    public void WithoutTolerance_EveryRuleIsBest(LearningCase item)
    {
        var situation = item.Prepare();
        var expected = Recommend(item, situation, BestChoice.Instance, 3);

        Assert.All([new DiverseChoice { Tolerance = 0 }, (IChoiceRule)new ExploringChoice { Tolerance = 0, Epsilon = 1 }], rule =>
            Assert.Equal(expected, Recommend(item, situation, rule, 3)));
    }

    [Property]
    public void TheSameSeed_GivesTheSame_AndScaledWeightsToo(LearningCase item)
    {
        var situation = item.Prepare();
        var scaled = item with
        {
            Options = item.Options with { Weights = item.Options.Weights.Select(weight => weight with { Weight = weight.Weight * 1024 }).ToValueList() },
        };
        foreach (var rule in Rules)
        {
            var expected = Recommend(item, situation, rule, 3, seed: 5);

            Assert.Equal(expected, Recommend(item, situation, rule, 3, seed: 5));
            Assert.Equal(expected, Recommend(scaled, situation, rule, 3, seed: 5));
        }
    }

    [Property]
    public void Select_GivesTheSame_AndAllocatesNothing(LearningCase item)
    {
        var situation = item.Prepare();
        var ranked = new RankedCandidate[3];
        foreach (var rule in Rules.Append(BestChoice.Instance))
        {
            var recommender = new Recommender(item.Options with { Choice = rule });
            var request = new RecommendationRequest { Learner = situation.Learner, Catalog = situation.Catalog, Top = 3, Seed = 9 };
            var found = recommender.Select(request, ranked);

            Assert.Equal(
                recommender.Recommend(request).Items.Select(one => (one.Competency, one.Score, one.Propensity)),
                ranked.Take(found).Select(one => (situation.Framework[one.Competency].Id, one.Score, one.Propensity)));
            Allocations.AssertNone(() => recommender.Select(request, ranked));
        }
    }

    [Fact]
    public void Choose_ByARuleThatBreaksItsPromise_IsRefused()
    {
        var pool = new ChoicePool([0, 0, 0]);

        Assert.All([new Careless(twice: true), new Careless(twice: false)], rule => Assert.Contains(
            "Choice rule 'careless' chose", Assert.Throws<InvalidOperationException>(() => new Recommender(new RecommenderOptions { Choice = rule }).Recommend(pool.Request)).Message,
            StringComparison.Ordinal));
    }

    [Fact]
    public void Choose_FromAPoolTooLargeForTheStack_IsTheSame()
    {
        var pool = new ChoicePool(new double[300]);
        var request = pool.Request with { Top = 20, Seed = 3 };
        var (small, large) = (new ExploringChoice { Epsilon = 1, Pool = 120 }, new ExploringChoice { Epsilon = 1, Pool = 200 });

        Assert.Equal(20, new Recommender(new RecommenderOptions { Choice = small }).Recommend(request).Items.Count);
        Assert.Equal(1 / 200.0, new Recommender(new RecommenderOptions { Choice = large }).Recommend(request).Items[0].Propensity, 12);
    }

    private static double ToleranceOf(IChoiceRule rule) => rule is DiverseChoice diverse ? diverse.Tolerance : ((ExploringChoice)rule).Tolerance;

    private static RecommendationSet Recommend(LearningCase item, LearningSituation situation, IChoiceRule rule, int top, ulong seed = 1) =>
        new Recommender(item.Options with { Choice = rule }).Recommend(
            new RecommendationRequest { Learner = situation.Learner, Catalog = situation.Catalog, Top = top, Seed = seed });

    private sealed class Careless(bool twice) : IChoiceRule
    {
        public string Name => "careless";

        public int PoolFor(int count) => count;

        public int Choose(RecommendationRequest request, ReadOnlySpan<RankedCandidate> pool, Span<RankedCandidate> destination)
        {
            if (!twice)
            {
                return destination.Length + 1;
            }

            destination[0] = destination[1] = pool[0];
            return 2;
        }
    }
}
