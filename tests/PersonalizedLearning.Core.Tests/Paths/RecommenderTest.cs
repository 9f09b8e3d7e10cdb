using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Paths;

public sealed class RecommenderTest
{
    private static readonly CompetencyFramework Framework =
        CompetencyFramework.CreateBuilder("root", "Two").Add("a", "First").Add("b", "Second").Requires("a", "b").Build().Framework;

    private static readonly PrerequisiteGraph Graph = PrerequisiteGraph.Compile(Framework);

    public static TheoryData<string, TermWeight[]> InvalidWeights => new()
    {
        { "Weight 'nothing' names no scoring term; expected one of challengeFit, continuity, coreNeed, goalRelevance, interestMatch, readiness, reviewUrgency, timeFit, uncertainty, variety.", [new("nothing", 1)] },
        { "Weight 'readiness' is there twice; expected once.", [new("readiness", 1), new("readiness", 1)] },
        { "Weight 'readiness' is -1; expected a finite number from 0.", [new("readiness", -1)] },
        { "Weight 'readiness' is NaN; expected a finite number from 0.", [new("readiness", double.NaN)] },
        { "Weight 'readiness' is Infinity; expected a finite number from 0.", [new("readiness", double.PositiveInfinity)] },
        { "All weights are 0; expected at least one above 0.", [new("readiness", 0)] },
        { "All weights are 0; expected at least one above 0.", [] },
    };

    [Theory]
    [MemberData(nameof(InvalidWeights), DisableDiscoveryEnumeration = true)]
    public void Constructor_WithInvalidWeights_NamesThem(string expected, TermWeight[] weights) =>
        Assert.Contains(expected, Assert.Throws<ArgumentException>(() => new Recommender(new RecommenderOptions { Weights = weights.ToValueList() })).Message, StringComparison.Ordinal);

    [Fact]
    public void Constructor_WithTwoTermsOfOneName_NamesIt() =>
        Assert.Contains("Two scoring terms are named 'readiness'", Assert.Throws<ArgumentException>(() => new Recommender(furtherTerms: [new ReadinessTerm()])).Message, StringComparison.Ordinal);

    [Fact]
    public void Options_OutOfRange_NameValueAndRange()
    {
        Assert.All([-0.1, 1.1, double.NaN], target => Assert.Contains(
            "TargetSuccess is", Assert.Throws<ArgumentOutOfRangeException>(() => new RecommenderOptions { TargetSuccess = target }).Message, StringComparison.Ordinal));
        Assert.Contains(
            "StaleAfter is 0:23:00:00; expected at least one day",
            Assert.Throws<ArgumentOutOfRangeException>(() => new RecommenderOptions { StaleAfter = Duration.FromHours(23) }).Message, StringComparison.Ordinal);
        Assert.Equal(Duration.FromDays(1), new RecommenderOptions { StaleAfter = Duration.FromDays(1) }.StaleAfter);
    }

    [Fact]
    public void Recommend_WithAFurtherTerm_WeighsIt()
    {
        var recommender = new Recommender(new RecommenderOptions { Weights = [new("first", 3), new("readiness", 1)] }, [new FirstTerm()]);

        var found = Assert.Single(recommender.Recommend(Learner()).Items);

        Assert.Equal(new Reason("first", 1, 0.75), found.Reasons[0]);
        Assert.Equal(1, found.Score);
    }

    [Fact]
    public void Recommend_FewerThanOne_IsRefused() =>
        Assert.Contains("top is 0; expected a whole number of at least 1", Assert.Throws<ArgumentOutOfRangeException>(() => new Recommender().Recommend(Learner(), null, 0)).Message, StringComparison.Ordinal);

    [Fact]
    public void Recommend_FromACatalogOfAnotherFramework_NamesBoth()
    {
        var other = CompetencyFramework.CreateBuilder("other", "None").Build().Framework;
        var catalog = CatalogIndex.For(new ExperienceCatalog("catalog", "Empty", []), other);

        var message = Assert.Throws<ArgumentException>(() => new Recommender().Recommend(Learner(), catalog)).Message;

        Assert.Contains("framework 'other'; expected that of the learner, 'root'", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rank_IntoNothing_FindsNothing() => Assert.Equal(0, new Recommender().Select(Request(Learner()), []));

    [Fact]
    public void Recommend_OverAnEmptyFramework_SaysThatTheGoalsAreReached()
    {
        var empty = CompetencyFramework.CreateBuilder("root", "Empty").Build().Framework;
        var learner = LearnerState.From(MapOf(empty), PrerequisiteGraph.Compile(empty));

        var set = new Recommender().Recommend(learner);

        Assert.Empty(set.Items);
        Assert.Equal("goals-reached", Assert.Single(set.Diagnostics).Code);
    }

    [Fact]
    public void Recommend_WhenConstraintsTakeAReassessment_DoesNotSayThatNothingIsDue()
    {
        var map = MapOf(Framework);
        foreach (var decision in map.Decisions)
        {
            map = map.With(decision with { Status = MasteryStatus.Held, Estimate = decision.Estimate with { EvidenceCount = 1 }, LatestEvidenceAt = TimeGenerators.Start });
        }

        var catalog = CatalogIndex.For(new ExperienceCatalog("catalog", "One", [Experience("x", 60, evidences: "a"), Experience("y", 60, evidences: "b")]), Framework);
        var learner = LearnerState.From(map, Graph);

        var set = new Recommender(filters: [new MinutesFilter(30)]).Recommend(learner, catalog);

        Assert.Equal(["filtered-out", "nothing-left"], set.Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.All(new Recommender().Recommend(learner, catalog).Items, item => Assert.Equal(RecommendationKind.Assess, item.Kind));
    }

    [Fact]
    public void Recommend_WhereSomeExperiencesAreLeft_BlamesNoFilterForThem()
    {
        var catalog = CatalogIndex.For(new ExperienceCatalog("catalog", "Two", [Experience("x", 60, teaches: "a"), Experience("y", 10, teaches: "a")]), Framework);

        var set = new Recommender(filters: [new MinutesFilter(30)]).Recommend(Learner(), catalog);

        Assert.Equal("y", Assert.Single(set.Items).Experience?.Id.Value);
        Assert.Empty(set.Diagnostics);
    }

    [Theory]
    [InlineData(0.75, 0.75, 1)]
    [InlineData(0.75, 0, 0)]
    [InlineData(0.75, 1, 2 / 3.0)]
    [InlineData(0.25, 1, 0)]
    [InlineData(0, 1, 0)]
    [InlineData(1, 0, 0)]
    public void ChallengeFit_FallsLinearlyToTheFartherEnd(double target, double predicted, double expected)
    {
        var map = MapOf(Framework);
        var learner = LearnerState.From(map.With(map[0] with { PredictedSuccess = predicted }), Graph);

        Assert.Equal(expected, new ChallengeFitTerm(target).Value(new Candidate(Request(learner), 0, RecommendationKind.Learn, null)), 12);
    }

    [Fact]
    public void ReviewUrgency_IsOneHalfWhenItFallsDue()
    {
        var map = MapOf(Framework);
        var age = TimeGenerators.End - TimeGenerators.Start;
        var learner = LearnerState.From(map.With(map[0] with { LatestEvidenceAt = TimeGenerators.Start }), Graph);

        Assert.Equal(0.5, new ReviewUrgencyTerm(age).Value(new Candidate(Request(learner), 0, RecommendationKind.Assess, null)), 12);
        Assert.Equal(1, new ReviewUrgencyTerm(age).Value(new Candidate(Request(learner), 0, RecommendationKind.Review, null)));
        Assert.Equal(0, new ReviewUrgencyTerm(age).Value(new Candidate(Request(learner), 0, RecommendationKind.Learn, null)));
        Assert.Equal(0, new ReviewUrgencyTerm(age).Value(new Candidate(Request(learner), 1, RecommendationKind.Assess, null)));
    }

    [Fact]
    public void Terms_OutOfRange_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ChallengeFitTerm(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReviewUrgencyTerm(Duration.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MinutesFilter(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ModalityFilter((Modality)99));
    }

    [Fact]
    public void Filters_LetACompetencyWithoutAnExperiencePass()
    {
        var candidate = new Candidate(Request(Learner()), 0, RecommendationKind.Learn, null);

        Assert.True(new MinutesFilter(0).Allows(candidate));
        Assert.True(new ModalityFilter().Allows(candidate));
        Assert.False(new ModalityFilter().Allows(candidate with { Experience = Experience("x", 1) }));
    }

    private static MasteryMap MapOf(CompetencyFramework framework) =>
        MasteryMap.Derive(framework, new EventSequence([]).ToLedger(TimeGenerators.End), new MasteryPolicySet(new BayesianKnowledgeTracing()));

    private static RecommendationRequest Request(LearnerState learner) => new() { Learner = learner };

    private static LearnerState Learner() => LearnerState.From(MapOf(Framework), Graph);

    private static LearningExperience Experience(string id, int minutes, string? teaches = null, string? evidences = null) => new()
    {
        Id = ExperienceId.From(id),
        Title = id,
        Kind = ExperienceKind.Practice,
        Modality = Modality.Online,
        Minutes = minutes,
        Teaches = teaches is null ? [] : [CompetencyId.From(teaches)],
        Evidences = evidences is null ? [] : [CompetencyId.From(evidences)],
    };

    [Theory]
    [InlineData(double.NaN, false)]
    [InlineData(-0.5, true)]
    [InlineData(1.5, false)]
    public void Recommend_WithATermOutOfRange_NamesIt(double value, bool dependsOnExperience)
    {
        var recommender = new Recommender(new RecommenderOptions { Weights = [new("fixed", 1)] }, [new FixedTerm(value, dependsOnExperience)]);

        var problem = Assert.Throws<InvalidOperationException>(() => recommender.Recommend(Learner()));

        Assert.Contains("Scoring term 'fixed' gave", problem.Message, StringComparison.Ordinal);
        Assert.Contains("'a'; expected a number from 0 to 1.", problem.Message, StringComparison.Ordinal);
    }

    private sealed class FixedTerm(double value, bool dependsOnExperience) : IScoringTerm
    {
        public string Name => "fixed";

        public bool DependsOnExperience => dependsOnExperience;

        public double Value(in Candidate candidate) => value;
    }

    private sealed class FirstTerm : IScoringTerm
    {
        public string Name => "first";

        public bool DependsOnExperience => false;

        public double Value(in Candidate candidate) => candidate.Competency == 0 ? 1 : 0;
    }
}
