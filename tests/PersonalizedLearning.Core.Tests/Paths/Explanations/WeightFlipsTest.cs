using FsCheck.Xunit;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Paths;

[Properties(Arbitrary = [typeof(DomainGenerators)], MaxTest = 200)]
public sealed class WeightFlipsTest
{
    private const double Little = 1e-7;
    private const double Rounding = 1e-9;

    [Theory]
    [InlineData(0.5, 1, 0.25, 0.3333333333333333)]
    [InlineData(0.2, -1, 0.2, 0.3333333333333333)]
    [InlineData(0.4, 0.5, 0.2, null)]
    [InlineData(1, 0.5, 0.5, null)]
    [InlineData(0.5, 0, 0.5, null)]
    [InlineData(0.5, 0.5, -0.1, null)]
    public void ShareAt_OfACaseByHand(double share, double difference, double margin, double? expected)
    {
        var found = WeightFlips.ShareAt(share, difference, margin);

        Assert.Equal(expected is null, found is null);
        Assert.Equal(expected ?? 0, found ?? 0, 12);
    }

    /// <summary>At the changed weights, with no catalog to change experiences, the winner scores higher; at slightly smaller changes nobody who scored less does.</summary>
    [Property]
    public void WeightChange_Applied_FlipsTheChoice_AndSlightlyLessDoesNot(LearningCase item)
    {
        var situation = item.Prepare();
        var request = new RecommendationRequest { Learner = situation.Learner, Top = 3, Explain = true };
        var items = new Recommender(item.Options).Recommend(request).Items;
        for (var place = 0; place < items.Count; place++)
        {
            var before = items.Take(place).Select(one => one.Competency).ToHashSet();
            foreach (var change in items[place].Explanation!.WeightChanges.Where(IsTestable))
            {
                var step = Math.Sign(change.Change) * Little;
                var beyond = Scores(change, change.FlipsAt + step);
                var within = Scores(change, change.FlipsAt - step);
                var own = items[place].Competency;

                Assert.InRange(change.FlipsAt, 0, 1);
                Assert.True(beyond[change.Winner] > beyond[own]);
                Assert.All(within.Where(pair => !before.Contains(pair.Key)), pair => Assert.True(pair.Value <= within[own] + Rounding));
            }
        }

        Dictionary<CompetencyId, double> Scores(WeightChange change, double share)
        {
            var rest = items[0].Reasons.Where(reason => reason.Term != change.Term).ToList();
            var factor = (1 - share) / rest.Sum(reason => reason.Weight);
            var weights = rest.Select(reason => new TermWeight(reason.Term, reason.Weight * factor)).Append(new TermWeight(change.Term, share)).ToValueList();
            return new Recommender(item.Options with { Weights = weights }).Recommend(request with { Top = 100, Explain = false })
                .Items.ToDictionary(one => one.Competency, one => one.Score);
        }
    }

    /// <summary>No smaller change of a weight flips: a grid over all weights finds no flip within the one that is stated, and none where none is stated.</summary>
    [Property]
    public void WeightChange_IsTheLeast(LearningCase item)
    {
        var situation = item.Prepare();
        var request = new RecommendationRequest { Learner = situation.Learner, Top = 1, Explain = true };
        var all = new Recommender(item.Options).Recommend(request with { Top = 100 }).Items;
        if (all.Count < 2)
        {
            return;
        }

        foreach (var reason in all[0].Reasons)
        {
            var stated = all[0].Explanation!.WeightChanges.Where(change => change.Term == reason.Term).Select(change => Math.Abs(change.Change)).DefaultIfEmpty(2).Single();
            for (var share = 0.0; share <= 1; share += 0.05)
            {
                var scores = all.Select(one => one.Reasons.Sum(its => its.Value * (its.Term == reason.Term ? share : its.Weight * (1 - share) / (1 - reason.Weight)))).ToList();
                Assert.True(reason.Weight >= 1 || Math.Abs(share - reason.Weight) >= stated || scores.Max() <= scores[0] + Rounding);
            }
        }
    }

    // There is room for a step to either side.
    private static bool IsTestable(WeightChange change) => Math.Abs(change.Change) > 10 * Little && change.FlipsAt is > Little and < 1 - Little;
}
