using FsCheck.Xunit;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Paths;

[Properties(Arbitrary = [typeof(DomainGenerators)], MaxTest = 250)]
public sealed class RecommenderLawsTest
{
    private const double Rounding = 1e-12;

    private static readonly ICandidateFilter[] Filters = [new ModalityFilter(Modality.Online, Modality.Alone, Modality.SmallGroup), new MinutesFilter(30)];

    [Property]
    public void Recommend_OffersWhatMayBeOffered_AndNothingElse(LearningCase item)
    {
        var situation = item.Prepare();

        var kinds = All(item, situation).Items.ToDictionary(found => situation.Framework.IndexOf(found.Competency), found => found.Kind);

        var plain = new PlainCandidates(situation, item);
        Assert.Equal(plain.Left((_, experience) => PlainFilters.IsLeft(situation, experience)).Order(), kinds.Keys.Order());
        Assert.All(kinds, pair => Assert.Equal(plain.ByCompetency[pair.Key], pair.Value));
    }

    [Property]
    public void Recommend_NeverWhatIsBlocked_NorMasteredUnlessToAssess(LearningCase item)
    {
        var situation = item.Prepare();
        foreach (var found in All(item, situation).Items)
        {
            var index = situation.Framework.IndexOf(found.Competency);
            Assert.All(situation.Graph.HardPrerequisites(index).ToArray(), before => Assert.True(situation.Map[before].IsMastered));
            Assert.True(situation.Map[index].IsMastered ? found.Kind != RecommendationKind.Learn : found.Kind != RecommendationKind.Assess);
            Assert.True(!situation.Map[index].IsMastered || found.Kind != RecommendationKind.Review || situation.Learner.RecallOf(index) < item.Options.RecallTarget);
            Assert.True(found.Kind != RecommendationKind.Assess || situation.Learner.UnpractisedFor(index) >= item.Options.StaleAfter);
            Assert.Equal(situation.Graph.HardPrerequisites(index).ToArray().Select(before => situation.Framework[before].Id), found.Prerequisites.Select(before => before.Competency));
        }
    }

    [Property]
    public void Recommend_WithFilters_OffersWhatTheyAllow_AndNothingElse(LearningCase item)
    {
        var situation = item.Prepare();
        var recommender = new Recommender(item.Options, filters: Filters);

        var found = recommender.Recommend(situation.Learner, situation.Catalog, 100).Items;

        Assert.All(found, one => Assert.True(one.Experience is null or { Minutes: <= 30, Modality: Modality.Online or Modality.Alone or Modality.SmallGroup }));
        var left = new PlainCandidates(situation, item).Left((competency, experience) => PlainFilters.Allow(Filters, situation, competency, experience));
        Assert.Equal(left.Select(index => situation.Framework[index].Id).Order(), found.Select(one => one.Competency).Order());
    }

    [Property]
    public void Recommend_UnderAnyConstraints_OffersWhatTheyAllow_AndNothingElse(LearningCase item, RecommenderOptions constrained, RecommenderOptions further, ushort minutes)
    {
        var situation = item.Prepare();
        var recommender = new Recommender(item.Options with { Filters = constrained.Filters });
        var request = new RecommendationRequest
        {
            Learner = situation.Learner, Catalog = situation.Catalog, Top = 100, Filters = further.Filters, Minutes = minutes % 3 == 0 ? null : minutes % 50,
        };

        var set = recommender.Recommend(request);

        ICandidateFilter[] all = [.. constrained.Filters, .. further.Filters, .. request.Minutes is { } most ? (ICandidateFilter[])[new MinutesFilter(most)] : []];
        var left = new PlainCandidates(situation, item).Left((competency, experience) => PlainFilters.Allow(all, situation, competency, experience));
        Assert.Equal(left.Select(index => situation.Framework[index].Id).Order(), set.Items.Select(one => one.Competency).Order());
        Assert.All(set.Items, one => Assert.True(PlainFilters.Allow(all, situation, situation.Framework.IndexOf(one.Competency), one.Experience)));
        var ranked = new RankedCandidate[100];
        Assert.Equal(set.Items.Select(one => one.Score), ranked.Take(recommender.Select(request, ranked)).Select(one => one.Score));
    }

    [Property]
    public void Recommend_WithFilters_SaysWhichLeftCompetenciesWithoutAnExperience(LearningCase item)
    {
        var situation = item.Prepare();

        var set = new Recommender(item.Options, filters: Filters).Recommend(situation.Learner, situation.Catalog, 100);

        var plain = new PlainCandidates(situation, item);
        var emptied = plain.ByCompetency.Select(pair => (pair.Key, Offered: plain.OfferedFor(pair.Key, pair.Value)))
            .Where(pair => pair.Offered.Count > 0 && !pair.Offered.Any(experience => PlainFilters.Allow(Filters, situation, pair.Key, experience))).ToList();
        foreach (var filter in Filters)
        {
            var others = Filters.Where(other => other != filter);
            var count = emptied.Count(pair => pair.Offered.Any(experience => !PlainFilters.Allows(filter, situation, pair.Key, experience)));
            var remaining = emptied.Count(pair => pair.Offered.Any(experience => PlainFilters.Allow(others, situation, pair.Key, experience)));
            var message = set.Diagnostics.Where(diagnostic => diagnostic.Code == "filtered-out" && diagnostic.Place == filter.Name).Select(diagnostic => diagnostic.Message);
            Assert.Equal(count > 0 ? 1 : 0, message.Count());
            Assert.All(message, text => Assert.Contains($" leaving {count} compet", text, StringComparison.Ordinal));
            Assert.All(message, text => Assert.Contains(remaining == 0 ? "without it alone nothing" : $"without it {remaining} compet", text, StringComparison.Ordinal));
        }

        Assert.Equal(emptied.Count > 0 && set.Items.Count == 0, set.Diagnostics.Any(diagnostic => diagnostic.Code == "nothing-left"));
    }

    [Property]
    public void Recommend_WhenNothingIsLeft_SaysWhatToDrop(LearningCase item, RecommenderOptions constrained)
    {
        var situation = item.Prepare();
        ICandidateFilter[] filters = [.. constrained.Filters.Distinct()];
        var left = new Recommender(item.Options, filters: filters).Recommend(situation.Learner, situation.Catalog, 100)
            .Diagnostics.SingleOrDefault(diagnostic => diagnostic.Code == "nothing-left");
        if (left is not null)
        {
            var remaining = filters.ToDictionary(filter => filter, filter =>
                new Recommender(item.Options, filters: filters.Where(other => !other.Equals(filter))).Recommend(situation.Learner, situation.Catalog, 100).Items.Count);
            var contradict = left.Message.Contains("No single one", StringComparison.Ordinal);
            Assert.True(!contradict || remaining.Values.All(count => count == 0), left.Message);
            Assert.True(contradict || left.Message.Contains("'attempts'", StringComparison.Ordinal) || remaining.Any(pair =>
                pair.Value > 0 && left.Message.Contains($"Without '{pair.Key.Name}' ({pair.Key.Demand}) {pair.Value} compet", StringComparison.Ordinal)), left.Message);
        }
    }

    [Property]
    public void Recommend_WithTheExperienceThatScoresBest(LearningCase item)
    {
        var situation = item.Prepare();
        foreach (var found in All(item, situation).Items)
        {
            var all = OfferedFor(situation, situation.Framework.IndexOf(found.Competency), found.Kind);
            var offered = all.Where(experience => PlainFilters.IsLeft(situation, experience)).ToList();
            Assert.Equal(all.Count == 0, found.Experience is null);
            Assert.True(found.Experience is null || offered.Contains(found.Experience));
            var bestMatch = offered.Select(experience => experience.Interests.Select(situation.Learner.InterestIn).DefaultIfEmpty(0).Max()).DefaultIfEmpty(0).Max();
            Assert.All(found.Reasons.Where(reason => reason.Term == "interestMatch"), reason => Assert.Equal(bestMatch, reason.Value));
        }
    }

    [Property]
    public void Recommend_WhateverTheOrderOfItsInputs_GivesTheSame(LearningCase given)
    {
        var item = given with { Framework = given.Framework with { Competencies = given.Framework.Competencies.DistinctBy(one => one.Id).ToValueList() } };
        var turned = item with
        {
            Framework = item.Framework with
            {
                Competencies = item.Framework.Competencies.Reverse().ToValueList(),
                Prerequisites = item.Framework.Prerequisites.Reverse().ToValueList(),
                Associations = item.Framework.Associations.Reverse().ToValueList(),
            },
            Events = new(item.Events.Events.Reverse().ToValueList()),
            Experiences = item.Experiences.Reverse().ToValueList(),
            Goals = item.Goals.Reverse().ToValueList(),
            Interests = item.Interests.Reverse().ToValueList(),
        };

        var (one, other) = (All(item, item.Prepare()), All(turned, turned.Prepare()));

        Assert.Equal(one.Items, other.Items);
        Assert.Equal(one.Diagnostics.Select(diagnostic => diagnostic.Code).Order(StringComparer.Ordinal), other.Diagnostics.Select(diagnostic => diagnostic.Code).Order(StringComparer.Ordinal));
    }

    [Property]
    public void Recommend_WithMoreInterestInATag_NeverLowersItsItems(LearningCase item)
    {
        const string tag = "music";
        var keen = item with { Interests = item.Interests.Where(interest => interest.Tag != tag).Append((tag, 1.0)).ToValueList() };
        var situation = item.Prepare();
        var before = All(item, situation).Items;
        var after = All(keen, keen.Prepare()).Items;

        foreach (var one in before.Where(one => one.Experience?.Interests.Contains(tag) == true))
        {
            var same = after.Single(other => other.Competency == one.Competency);
            Assert.True(same.Score >= one.Score);
            Assert.Contains(tag, same.Experience!.Interests);

            // Among those with the tag the order may change; nothing without it comes past them.
            Assert.Subset(AheadWithoutTag(before, one.Competency), AheadWithoutTag(after, one.Competency));
        }

        HashSet<CompetencyId> AheadWithoutTag(IEnumerable<Recommendation> items, CompetencyId competency) =>
            items.TakeWhile(other => other.Competency != competency)
                .Where(other => !OfferedFor(situation, situation.Framework.IndexOf(other.Competency), other.Kind).Any(experience => experience.Interests.Contains(tag)))
                .Select(other => other.Competency).ToHashSet();
    }

    [Property]
    public void Recommend_WithAllWeightsScaled_GivesTheSame(LearningCase item)
    {
        var situation = item.Prepare();
        var expected = All(item, situation).Items;
        foreach (var factor in (double[])[0.5, 1024, Math.Pow(2, 1000), Math.Pow(2, -1000)])
        {
            Assert.Equal(expected, All(Scaled(item, factor), situation).Items);
        }

        // Other factors round the weights themselves.
        foreach (var factor in (double[])[3, 0.1, 1e300])
        {
            var scores = All(Scaled(item, factor), situation).Items.ToDictionary(found => found.Competency, found => found.Score);
            Assert.Equal(expected.Count, scores.Count);
            Assert.All(expected, found => Assert.Equal(found.Score, scores[found.Competency], Rounding));
        }
    }

    [Property]
    public void Reasons_AddUpToTheScore(LearningCase item)
    {
        foreach (var found in All(item, item.Prepare()).Items)
        {
            Assert.Equal(found.Score, found.Reasons.Sum(reason => reason.Contribution), Rounding);
            Assert.Equal(1, found.Reasons.Sum(reason => reason.Weight), Rounding);
            Assert.All(found.Reasons, reason => Assert.True(reason is { Value: >= 0 and <= 1, Weight: > 0 and <= 1 }, reason.ToString()));
            Assert.Equal(found.Reasons.Select(reason => reason.Contribution).OrderDescending(), found.Reasons.Select(reason => reason.Contribution));
            Assert.Equal(
                item.Options.Weights.Where(weight => weight.Weight > 0).Select(weight => weight.Term).Order(StringComparer.Ordinal),
                found.Reasons.Select(reason => reason.Term).Order(StringComparer.Ordinal));
        }
    }

    [Property]
    public void Items_AreSorted_AndStateTheirLoss(LearningCase item)
    {
        var items = All(item, item.Prepare()).Items;

        Assert.Equal(items.OrderByDescending(found => found.Score).ThenBy(found => found.Competency), items);
        Assert.All(items, found => Assert.Equal(items[0].Score - found.Score, found.Loss));
        Assert.All(items, found => Assert.InRange(found.Score, 0, 1 + Rounding));
        Assert.Equal(items.Count, items.Select(found => found.Competency).Distinct().Count());
    }

    [Property]
    public void Recommend_OfFewer_GivesTheFirstOfAll(LearningCase item)
    {
        var situation = item.Prepare();
        var all = All(item, situation).Items;

        Assert.All(Enumerable.Range(1, all.Count + 1), top =>
            Assert.Equal(all.Take(top), new Recommender(item.Options).Recommend(situation.Learner, situation.Catalog, top).Items));
    }

    [Property]
    public void Select_GivesTheSame_AndAllocatesNothing(LearningCase item)
    {
        var situation = item.Prepare();
        var recommender = new Recommender(item.Options, filters: Filters);
        var ranked = new RankedCandidate[5];
        var request = new RecommendationRequest { Learner = situation.Learner, Catalog = situation.Catalog };
        var found = recommender.Select(request, ranked);

        Allocations.AssertNone(() => recommender.Select(request, ranked));
        Assert.Equal(
            recommender.Recommend(situation.Learner, situation.Catalog).Items.Select(one => (one.Competency, one.Experience?.Id, one.Kind, one.Score)),
            ranked.Take(found).Select(one => (
                situation.Framework[one.Competency].Id, one.Experience < 0 ? (ExperienceId?)null : situation.Catalog.Catalog.Experiences[one.Experience].Id, one.Kind, one.Score)));
    }

    [Property]
    public void Recommend_WithNothingToOffer_SaysWhy(LearningCase item)
    {
        var situation = item.Prepare();
        var plain = new PlainCandidates(situation, item);
        var set = All(item, situation);
        var open = Enumerable.Range(0, situation.Framework.Count).Where(plain.IsOpen).ToList();
        string[] expected = set.Items.Count > 0 ? []
            : plain.ByCompetency.Count > 0 ? ["nothing-left"]
            : open.Count == 0 ? ["goals-reached"]
            : open.Any(situation.Learner.Frontier.IsReady) ? ["nothing-found"] : ["nothing-ready"];

        Assert.Equal(expected, set.Diagnostics.Select(diagnostic => diagnostic.Code).Intersect(["nothing-left", "goals-reached", "nothing-found", "nothing-ready"]));
    }

    [Property]
    public void Recommend_SaysWhichCyclesAreInTheWay_AndWhichGoalsAreLate(LearningCase item)
    {
        var situation = item.Prepare();
        var set = All(item, situation);

        var cycles = situation.Graph.Cycles.Zip(situation.Graph.CycleDiagnostics()).Where(pair => pair.First.Any(index =>
            situation.Learner.Scope.Contains(index) && !situation.Map[index].IsMastered && !situation.Learner.Frontier.IsReady(index)));
        Assert.Equal(cycles.Select(pair => pair.Second), set.Diagnostics.Where(diagnostic => diagnostic.Code == "prerequisite-cycle"));
        Assert.Equal(
            situation.Learner.Aims.Goals.Where(goal => goal.Due < item.AsOf).Select(goal => goal.Competency.Value),
            set.Diagnostics.Where(diagnostic => diagnostic.Code == "due-past").Select(diagnostic => diagnostic.Place));
        Assert.Equal(item.Experiences.Count == 0, set.Diagnostics.Any(diagnostic => diagnostic.Code == "empty-catalog"));
    }

    private static RecommendationSet All(LearningCase item, LearningSituation situation) =>
        new Recommender(item.Options).Recommend(situation.Learner, situation.Catalog, 100);

    private static LearningCase Scaled(LearningCase item, double factor) => item with
    {
        Options = item.Options with { Weights = item.Options.Weights.Select(weight => weight with { Weight = weight.Weight * factor }).ToValueList() },
    };

    private static List<LearningExperience> OfferedFor(LearningSituation situation, int competency, RecommendationKind kind)
    {
        var id = situation.Framework[competency].Id;
        return [.. situation.Catalog.Catalog.Experiences.Where(item => (kind == RecommendationKind.Assess ? item.Evidences : item.Teaches).Contains(id))];
    }
}
