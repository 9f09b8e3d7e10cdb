using FsCheck.Xunit;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing;
using PersonalizedLearning.Testing.Generators;
using static PersonalizedLearning.Core.Tests.Paths.KnowledgeStructureTest;

namespace PersonalizedLearning.Core.Tests.Paths;

public sealed class OuterFringeSelectorTest
{
    [Property(Arbitrary = [typeof(DomainGenerators)], MaxTest = 250)]
    public void Select_IsTheOuterFringeOfWhatIsMastered(LearningCase item)
    {
        var situation = item.Prepare();
        var learner = situation.Learner;
        var chosen = new OuterFringeSelector().Recommend(new RecommendationRequest { Learner = learner, Top = 100 }).Items;
        var expected = Enumerable.Range(0, learner.Graph.Count)
            .Where(index => learner.Scope.Contains(index) && !learner.Frontier.IsMastered(index))
            .Where(index => learner.Graph.HardPrerequisites(index).ToArray().All(learner.Frontier.IsMastered))
            .OrderByDescending(learner.Scope.Unlocks).ThenBy(index => situation.Framework[index].Id);

        Assert.Equal(expected.Select(index => situation.Framework[index].Id), chosen.Select(one => one.Competency));
        Assert.All(chosen, one => Assert.InRange(one.Score, double.Epsilon, 1));
        Assert.All(chosen, one => Assert.NotEqual(RecommendationKind.Assess, one.Kind));
    }

    // Over a sound framework of at most 64 competencies it is that of the structure.
    [Property(Arbitrary = [typeof(DomainGenerators)], MaxTest = 150)]
    public void Select_OfAState_AgreesWithTheStructure(AcyclicFramework framework)
    {
        var learner = KnowledgeExamples.Learner(framework.Parts.Build().Framework);
        var structure = KnowledgeStructure.FromPrerequisites(learner.Graph);

        Assert.Equal(structure.ItemsOf(structure.OuterFringe(default)), Chosen(new OuterFringeSelector(), learner).Order());
    }

    [Fact]
    public void Select_WithAlternatives_NeedsOneOfThem()
    {
        var parameters = new OuterFringeParameters { Clauses = [new(Id("a"), [[]]), new(Id("b"), [[]]), new(Id("c"), [[Id("a")], [Id("b")]])] };
        var selector = new OuterFringeSelector(parameters);

        Assert.Equal(["a", "b"], Names(selector, []));
        Assert.Equal(["a", "c"], Names(selector, ["b"]));
        Assert.Equal(["b", "c"], Names(selector, ["a"]));

        // Shown to be mastered without what leads there.
        Assert.Equal(["a", "b"], Names(selector, ["c"]));
        Assert.Throws<ArgumentException>(() => new OuterFringeSelector(new OuterFringeParameters { Clauses = [new(Id("a"), [])] }));

        static IEnumerable<string> Names(OuterFringeSelector selector, string[] mastered) =>
            Chosen(selector, KnowledgeExamples.Learner(KnowledgeExamples.Framework("a", "b", "c"), [.. mastered.Select(name => (name, true))])).Select(id => id.Value);
    }

    [Fact]
    public void Select_UnderConstraints_TakesTheFirstThatIsAllowed()
    {
        var learner = KnowledgeExamples.Learner(KnowledgeExamples.Framework("a", "a<b", "c"));
        var catalog = KnowledgeExamples.Catalog(learner, ("a-long", "a", 40), ("a-short", "a", 5), ("c-long", "c", 40));
        var request = new RecommendationRequest { Learner = learner, Catalog = catalog, Filters = [new MinutesFilter(10)] };

        var found = new OuterFringeSelector().Recommend(request);

        Assert.Equal("a-short", Assert.Single(found.Items).Experience!.Id.Value);
        Assert.Equal(2 / 3.0, found.Items[0].Score, 1e-12);
        Assert.Equal("outer-fringe", found.Items[0].Reasons[0].Term);
    }

    [Fact]
    public void Select_AllocatesNothing()
    {
        var learner = KnowledgeExamples.Learner(KnowledgeExamples.Framework("a", "a<b", "c"));
        var request = new RecommendationRequest { Learner = learner };
        var selector = new OuterFringeSelector();
        var ranked = new RankedCandidate[3];

        Allocations.AssertNone(() => selector.Select(request, ranked));
    }

    private static IEnumerable<CompetencyId> Chosen(OuterFringeSelector selector, LearnerState learner) =>
        selector.Recommend(new RecommendationRequest { Learner = learner, Top = 100 }).Items.Select(one => one.Competency);
}
