using PersonalizedLearning.Competencies;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Core.Tests.Paths.Selectors;

public sealed class BanditSelectorsTest
{
    private const int Seeds = 6000;

    [Fact]
    public void Zpdes_AtFirst_OffersTheFirstOfTheOrderAlone()
    {
        var learner = SelectorExamples.Learner("cba", []);

        Assert.Equal("a", new ZpdesSelector().Chosen(learner));
        Assert.Equal(1, Assert.Single(new ZpdesSelector().Recommend(new RecommendationRequest { Learner = learner }).Items).Propensity);
    }

    [Fact]
    public void Zpdes_ThatFollowsPrerequisites_OffersWhatIsReady() => Assert.Equal(
        "ac", string.Concat(new ZpdesSelector(new ZpdesParameters { FollowsPrerequisites = true }).Chosen(SelectorExamples.Learner("abc", ["ab"])).Order()));

    [Fact]
    public void Zpdes_TakesInAnswersThatAreAdded_AndLeavesBehindWhatIsMastered()
    {
        var learner = SelectorExamples.Learner("ab", []);
        var selector = new ZpdesSelector();
        Assert.Equal("a", selector.Chosen(learner));

        learner.Practice.Add(new PractisedAnswer(learner.Graph.Framework.IndexOf(CompetencyId.From("a")), 1));
        learner.Practice.Add(new PractisedAnswer(learner.Graph.Framework.IndexOf(CompetencyId.From("a")), 1));
        Assert.Equal("ab", string.Concat(selector.Chosen(learner).Order()));

        for (var more = 0; more < 4; more++)
        {
            learner.Practice.Add(new PractisedAnswer(learner.Graph.Framework.IndexOf(CompetencyId.From("a")), 1));
        }

        Assert.Equal("b", selector.Chosen(learner));
    }

    [Fact]
    public void Draw_OverSeeds_IsAsFrequentAsThePropensitiesSay()
    {
        var learner = SelectorExamples.Learner("abc", [], ('a', 0.9, 1), ('a', 0.9, 2), ('b', 0, 3), ('b', 0.9, 4), ('b', 0.9, 5), ('c', 0, 6));
        foreach (var selector in (ISelector[])[new RiaritSelector(), new ZpdesSelector(new ZpdesParameters { FollowsPrerequisites = true })])
        {
            var propensities = new Dictionary<string, double>();
            var drawn = new Dictionary<string, int>();
            for (var seed = 0; seed < Seeds; seed++)
            {
                var first = selector.Recommend(new RecommendationRequest { Learner = learner, Seed = (ulong)seed }).Items[0];
                propensities[first.Competency.Value] = first.Propensity;
                drawn[first.Competency.Value] = drawn.GetValueOrDefault(first.Competency.Value) + 1;
            }

            Assert.Equal(1, propensities.Values.Sum(), 1e-9);
            Assert.True(propensities.Count > 1 && propensities.Values.Max() - propensities.Values.Min() > 0.01);
            Assert.All(propensities, pair => Assert.Equal(pair.Value, drawn[pair.Key] / (double)Seeds, 0.025));
        }
    }

    [Fact]
    public void Zpdes_OfGroups_OffersTheirCompetencies_WithTheProductOfProbabilities()
    {
        var learner = SelectorExamples.Learner("abc", []);
        var selector = new ZpdesSelector(new ZpdesParameters
        {
            Groups = [new ZpdesGroup { Name = "all", Values = ["a", "rest"], Initial = 2 }, new ZpdesGroup { Name = "rest", Values = ["b", "c", "elsewhere"], Initial = 3 }],
        });

        var scores = selector.Recommend(new RecommendationRequest { Learner = learner }).Items.ToDictionary(item => item.Competency.Value, item => item.Score);

        Assert.Equal(["a", "b", "c"], scores.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(0.5, scores["a"], 1e-12);
        Assert.All(["b", "c"], name => Assert.Equal(1 / 6.0, scores[name], 1e-12));
    }

    [Fact]
    public void Riarit_WithATable_OffersItsActivities_AndLearnsFromAnswersToThem()
    {
        var learner = SelectorExamples.Learner("ab", []);
        var catalog = SelectorExamples.Catalog(learner, "a", "b", "ab");
        var selector = new RiaritSelector(new RiaritParameters
        {
            Competencies = [CompetencyId.From("a"), CompetencyId.From("b")],
            Table =
            [
                new RiaritParameter
                {
                    Name = "task", Values = [new RiaritValue { Name = "easy", Impact = [0.5, 0.5] }, new RiaritValue { Name = "hard", Impact = [1, 1], Requires = [0.2] }],
                },
            ],
            Activities = [new RiaritActivity { Experience = ExperienceId.From("x0"), Values = ["easy"] }, new RiaritActivity { Experience = ExperienceId.From("x1"), Values = ["hard"] }],
        });

        Assert.Equal("a", selector.Chosen(learner, catalog));
        Assert.Equal("", selector.Chosen(learner));
        Assert.Equal("nothing-chosen", Assert.Single(selector.Recommend(new RecommendationRequest { Learner = learner }).Diagnostics).Code);
        learner.Practice.Add(new PractisedAnswer(learner.Graph.Framework.IndexOf(CompetencyId.From("a")), 1) { Activity = "x0" });
        Assert.Equal("ab", string.Concat(selector.Chosen(learner, catalog).Order()));
    }
}
