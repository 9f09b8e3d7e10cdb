using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Paths;

public sealed class CandidateSourceTest
{
    // a → b, and c by itself, which is not on the way to the goal.
    private static readonly CompetencyFramework Framework = CompetencyFramework.CreateBuilder("root", "Three")
        .Add("a", "First").Add("b", "Second").Add("c", "Third").Requires("a", "b").Build().Framework;

    private static readonly PrerequisiteGraph Graph = PrerequisiteGraph.Compile(Framework);

    [Fact]
    public void Recommend_FromASourceOfOnesOwn_OffersWhatItFinds_OutsideTheScopeToo()
    {
        var set = With(new Source((2, RecommendationKind.Learn))).Recommend(Learner());

        Assert.Equal(["a", "c"], set.Items.Select(item => item.Competency.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Recommend_OfWhatTwoSourcesFind_FollowsTheFirst()
    {
        Assert.Equal(RecommendationKind.Learn, Assert.Single(With(new Source((0, RecommendationKind.Assess))).Recommend(Learner()).Items).Kind);

        var alone = new Recommender(
            new RecommenderOptions { Sources = [] }, furtherSources: [new Source((0, RecommendationKind.Assess), (0, RecommendationKind.Learn)), new Source((0, RecommendationKind.Learn)) { Name = "other" }]);
        Assert.Equal(RecommendationKind.Assess, Assert.Single(alone.Recommend(Learner()).Items).Kind);
    }

    [Theory]
    [InlineData(1, RecommendationKind.Learn, "gave competency 'b'; expected only what has all its hard prerequisites mastered.")]
    [InlineData(1, RecommendationKind.Review, "gave competency 'b'; expected only what has all its hard prerequisites mastered.")]
    [InlineData(3, RecommendationKind.Learn, "gave competency 3; expected a dense index from 0 to 2.")]
    [InlineData(-1, RecommendationKind.Learn, "gave competency -1; expected a dense index from 0 to 2.")]
    [InlineData(0, (RecommendationKind)7, "gave competency 'a' as 7; expected one of Learn, Review, Assess.")]
    public void Recommend_FromASourceThatBreaksTheLaw_NamesIt(int competency, RecommendationKind kind, string expected)
    {
        var recommender = With(new Source((competency, kind)));

        Assert.Equal($"Candidate source 'own' {expected}", Assert.Throws<InvalidOperationException>(() => recommender.Recommend(Learner())).Message);

        // What was thrown through leaves nothing behind.
        Assert.Equal(["a"], new Recommender().Recommend(Learner()).Items.Select(item => item.Competency.Value));
    }

    [Fact]
    public void Recommend_FromASourceThatWouldHaveMasteredThingsLearnt_NamesIt()
    {
        var learner = Learner(0);

        Assert.Equal(
            "Candidate source 'own' gave competency 'a' to be learnt; expected what is mastered already only to be reviewed or assessed.",
            Assert.Throws<InvalidOperationException>(() => With(new Source((0, RecommendationKind.Learn))).Recommend(learner)).Message);
        Assert.Equal(2, With(new Source((0, RecommendationKind.Review))).Recommend(learner).Items.Count);
    }

    [Fact]
    public void Recommend_FromASourceThatAsksARecommender_GivesBoth()
    {
        var asking = new AskingSource();

        Assert.Equal(["a", "c"], With(asking).Recommend(Learner()).Items.Select(item => item.Competency.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Recommend_WithSourcesSwitchedOff_FindsNothing_AndSaysSo()
    {
        var set = new Recommender(new RecommenderOptions { Sources = ["lapsed", "stale"] }).Recommend(Learner());

        Assert.Empty(set.Items);
        Assert.Equal("nothing-found", Assert.Single(set.Diagnostics).Code);
    }

    [Fact]
    public void Options_WithSourcesThatAreNone_NameThem()
    {
        Assert.Contains("'later' is no candidate source; expected one of frontier, lapsed, fading, stale.", Refusal(() => new RecommenderOptions { Sources = ["later"] }), StringComparison.Ordinal);
        Assert.Contains("Candidate source 'stale' is there twice", Refusal(() => new RecommenderOptions { Sources = ["stale", "stale"] }), StringComparison.Ordinal);
        Assert.Contains("No candidate source is switched on", Refusal(() => new Recommender(new RecommenderOptions { Sources = [] })), StringComparison.Ordinal);
        Assert.Contains("Two candidate sources are named 'stale'", Refusal(() => With(new Source { Name = "stale" })), StringComparison.Ordinal);
        Assert.Equal(new RecommenderOptions { Sources = ["stale", "frontier"] }, new RecommenderOptions { Sources = ["frontier", "stale"] });
    }

    private static string Refusal(Func<object> make) => Assert.Throws<ArgumentException>(make).Message;

    private static Recommender With(ICandidateSource source) => new(furtherSources: [source]);

    private static LearnerState Learner(params int[] mastered)
    {
        var map = MasteryMap.Derive(Framework, new EventSequence([]).ToLedger(TimeGenerators.End), new MasteryPolicySet(new BayesianKnowledgeTracing()));
        foreach (var index in mastered)
        {
            map = map.With(map[index] with { Status = MasteryStatus.Held });
        }

        return LearnerState.From(map, Graph, [CompetencyId.From("b")]);
    }

    private sealed class Source(params (int Competency, RecommendationKind Kind)[] found) : ICandidateSource
    {
        public string Name { get; init; } = "own";

        public void Find(RecommendationRequest request, CandidateSink sink)
        {
            foreach (var (competency, kind) in found)
            {
                sink.Add(competency, kind);
            }
        }
    }

    private sealed class AskingSource : ICandidateSource
    {
        public string Name => "asking";

        public void Find(RecommendationRequest request, CandidateSink sink)
        {
            if (new Recommender().Recommend(Learner()).Items.Count == 1)
            {
                sink.Add(2, RecommendationKind.Learn);
            }
        }
    }
}
