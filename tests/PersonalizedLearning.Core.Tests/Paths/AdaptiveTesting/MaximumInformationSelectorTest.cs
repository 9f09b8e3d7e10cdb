using FsCheck.Xunit;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Paths;

public sealed class MaximumInformationSelectorTest
{
    private static readonly ItemBank Bank = ItemBank.Of(
    [
        new("b1", ItemResponseFunction.Of(2, 0)), new("a", ItemResponseFunction.Of(1, 0)), new("b2", ItemResponseFunction.Of(1.8, 0.1)), new("c", ItemResponseFunction.Of(1.5, 2)),
        new("elsewhere", ItemResponseFunction.Of(3, 0)),
    ]);

    [Property(Arbitrary = [typeof(DomainGenerators)], MaxTest = 150)]
    public void Select_IsTheMostInformativeInTheScope(LearningCase item)
    {
        var situation = item.Prepare();
        var learner = situation.Learner;
        var bank = ItemBank.Of(situation.Framework.Competencies.Select((one, index) => new IrtItem(one.Id.Value, ItemResponseFunction.Of(1 + (index * 7 % 11 / 10.0), (index * 5 % 7) - 3)))
            .Append(new IrtItem("nothing", ItemResponseFunction.Rasch(0))));
        var request = new RecommendationRequest { Learner = learner, Top = 100 };
        var selector = new MaximumInformationSelector(new AdaptiveTestParameters { Bank = bank, MaxItems = 10_000, StandardError = 0 });
        var test = new AdaptiveTest(selector.Settings);
        foreach (var answer in learner.Practice.Answers)
        {
            test.Update(selector.Settings.Bank.Index().First(pair => pair.Item.Item == situation.Framework[answer.Competency].Id.Value).Index, answer.IsSuccess);
        }

        var answered = learner.Practice.Answers.ToArray().Select(answer => answer.Competency).ToHashSet();
        var expected = Enumerable.Range(0, situation.Framework.Count).Where(index => learner.Scope.Contains(index) && !answered.Contains(index))
            .Select(index => (situation.Framework[index].Id, Information: bank.Find(situation.Framework[index].Id.Value)!.Information(test.Ability.Ability)))
            .OrderByDescending(pair => pair.Information).ThenBy(pair => pair.Id);

        var found = selector.Recommend(request).Items;

        Assert.Equal(expected, found.Select(one => (one.Competency, one.Score)));
        Assert.All(found, one => Assert.Equal((RecommendationKind.Assess, 1.0), (one.Kind, one.Propensity)));
    }

    [Fact]
    public void Select_OfACatalog_NamesTheExperience_AndNoCompetencyTwice()
    {
        var learner = KnowledgeExamples.Learner(KnowledgeExamples.Framework("a", "a<b", "b<c"));
        var catalog = KnowledgeExamples.Catalog(learner, ("b1", "b", 30), ("b2", "b", 5), ("c-lesson", "c", 5));
        var selector = new MaximumInformationSelector(new AdaptiveTestParameters { Bank = Bank });

        Assert.Equal(["b1", "a", "c-lesson"], Chosen(new RecommendationRequest { Learner = learner, Catalog = catalog }));
        Assert.Equal(["b2", "a", "c-lesson"], Chosen(new RecommendationRequest { Learner = learner, Catalog = catalog, Filters = [new MinutesFilter(10)] }));
        Assert.Equal(["a", "c"], Chosen(new RecommendationRequest { Learner = learner }));

        IEnumerable<string> Chosen(RecommendationRequest request) =>
            selector.Recommend(request).Items.Select(one => one.Experience?.Id.Value ?? one.Competency.Value);
    }

    [Fact]
    public void Answers_AreToTheItemTheyName_ElseToTheCompetency()
    {
        var framework = KnowledgeExamples.Framework("a", "b", "c");
        var learner = KnowledgeExamples.Learner(framework, [("a", true, "b1"), ("c", false, null), ("b", true, "unknown"), ("a+c", true, "b2"), ("a", true, "b2")], []);
        var parameters = new AdaptiveTestParameters { Bank = Bank, MaxItems = 4 };
        var selector = new MaximumInformationSelector(parameters);
        var test = new AdaptiveTest(selector.Settings);
        foreach (var (item, isCorrect) in new[] { (1, true), (3, false), (2, true), (2, true) })
        {
            test.Update(item, isCorrect);
        }

        var found = selector.Recommend(new RecommendationRequest { Learner = learner });

        Assert.Empty(found.Items);
        Assert.Equal("test-finished", found.Diagnostics[^1].Code);
        Assert.Contains(FormattableString.Invariant($"after 4 answers, with an ability of {test.Ability.Ability:0.###}"), found.Diagnostics[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Select_OutsideTheGoals_IsNotOffered()
    {
        var learner = KnowledgeExamples.Learner(KnowledgeExamples.Framework("a", "a<b", "b<c"), [], ["b"]);
        var bank = Alike("a", "b", "c");

        Assert.Equal(["a", "b"], Chosen(new AdaptiveTestParameters { Bank = bank }, learner, 0));

        static IEnumerable<string> Chosen(AdaptiveTestParameters parameters, LearnerState learner, ulong seed) =>
            new MaximumInformationSelector(parameters).Recommend(new RecommendationRequest { Learner = learner, Seed = seed }).Items.Select(one => one.Competency.Value);
    }

    [Fact]
    public void Select_WithChance_RecordsPropensities_AndFollowsTheSeed()
    {
        var learner = KnowledgeExamples.Learner(KnowledgeExamples.Framework("a", "b", "c"));
        var selector = new MaximumInformationSelector(new AdaptiveTestParameters { Bank = Alike("a", "b", "c"), Randomesque = 2 });
        var orders = Enumerable.Range(0, 400).Select(seed => Names((ulong)seed)).ToList();

        Assert.Equal(["a 0.5 b 0.5 c 1", "a 0.5 c 0.5 b 1", "b 0.5 a 0.5 c 1", "b 0.5 c 0.5 a 1"], orders.Distinct().Order());
        Assert.Equal(Names(7), Names(7));
        Assert.InRange(orders.Count(order => order[0] == 'a'), 160, 240);

        string Names(ulong seed) => string.Join(' ', selector.Recommend(new RecommendationRequest { Learner = learner, Seed = seed }).Items
            .Select(one => FormattableString.Invariant($"{one.Competency} {one.Propensity}")));
    }

    [Fact]
    public void Select_AllocatesNothing()
    {
        var learner = KnowledgeExamples.Learner(KnowledgeExamples.Framework("a", "b", "c"));
        var request = new RecommendationRequest { Learner = learner };
        var selector = new MaximumInformationSelector(new AdaptiveTestParameters { Bank = Bank });
        var ranked = new RankedCandidate[3];

        Allocations.AssertNone(() => selector.Select(request, ranked));
    }

    [Fact]
    public void Select_WithoutABank_TakesCompetenciesForItems()
    {
        var learner = KnowledgeExamples.Learner(KnowledgeExamples.Framework("b", "a", "c"), ("b", true));

        var found = new MaximumInformationSelector().Recommend(new RecommendationRequest { Learner = learner }).Items;

        Assert.Equal(["a", "c"], found.Select(one => one.Competency.Value));
        Assert.All(found, one => Assert.InRange(one.Score, 0.2, 0.25));
        Assert.Throws<ArgumentException>(() => new MaximumInformationSelector(new AdaptiveTestParameters { Strata = 2 }));
    }

    // An experience that gives no evidence is no item, whatever its name.
    [Fact]
    public void Select_OfAnExperienceWithoutEvidence_IsNotOffered()
    {
        var learner = KnowledgeExamples.Learner(KnowledgeExamples.Framework("a"));
        var lesson = KnowledgeExamples.Catalog(learner, ("b1", "a", 5)).Catalog.Experiences[0] with { Evidences = [] };
        var catalog = CatalogIndex.For(new ExperienceCatalog("catalog", "Catalog", [lesson]), learner.Graph.Framework);

        var found = new MaximumInformationSelector(new AdaptiveTestParameters { Bank = Bank }).Recommend(new RecommendationRequest { Learner = learner, Catalog = catalog }).Items;

        Assert.Null(Assert.Single(found).Experience);
    }

    private static ItemBank Alike(params string[] names) => ItemBank.Of(names.Select(name => new IrtItem(name, ItemResponseFunction.Rasch(0))));
}
