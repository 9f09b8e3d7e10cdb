using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Paths;

public sealed class CandidateFilterTest
{
    private static readonly CompetencyFramework Framework = CompetencyFramework.CreateBuilder("root", "Three")
        .Add("a", "First").Add("b", "Second").Add("c", "Third")
        .Add(new Association(AssociationType.ReplacedBy, CompetencyId.From("a"), CompetencyId.From("b")))
        .Add(new Association(AssociationType.ExactMatchOf, CompetencyId.From("c"), CompetencyId.From("elsewhere")))
        .Build().Framework;

    private static readonly Author Ana = Author.Of("ana", PersonRole.Learner);
    private static readonly Author Educator = Author.Of("ms-okafor", PersonRole.Educator);

    [Fact]
    public void Supports_MustAllBeThere()
    {
        var experience = Experience("x", "a") with { Supports = ["captions", "reader"] };

        Assert.True(Allows(new SupportsFilter("reader", "captions"), experience));
        Assert.False(Allows(new SupportsFilter("captions", "large-print"), experience));
        Assert.Throws<ArgumentException>(() => new SupportsFilter(" "));
    }

    [Fact]
    public void Place_AnywhereFitsAll()
    {
        Assert.True(Allows(new PlaceFilter("home"), Experience("x", "a")));
        Assert.True(Allows(new PlaceFilter("home", "bus"), Experience("x", "a") with { Place = "bus" }));
        Assert.False(Allows(new PlaceFilter(), Experience("x", "a") with { Place = "home" }));
    }

    [Fact]
    public void Attempts_AreCountedByTheActivity_AndEndWithTheLast()
    {
        var learner = Learner();
        var request = new RecommendationRequest { Learner = learner, Catalog = Catalog(Experience("quiz", "a") with { MaxAttempts = 2 }) };
        learner.Practice.Add(new PractisedAnswer(0, 1) { Activity = "quiz", Item = "q1" });
        learner.Practice.Add(new PractisedAnswer(0, 1) { Activity = "quiz", Item = "q2" });
        learner.Practice.Add(new PractisedAnswer(0, 1) { Activity = "other", Item = "q1" });
        Assert.Equal(1, AttemptsFilter.Used(learner, ExperienceId.From("quiz")));
        Assert.Contains("a", Recommended(request));

        learner.Practice.Add(new PractisedAnswer(0, 0) { Activity = "quiz", Item = "q1" });

        Assert.Equal(2, AttemptsFilter.Used(learner, ExperienceId.From("quiz")));
        Assert.DoesNotContain("a", Recommended(request));
        Assert.Throws<ArgumentOutOfRangeException>(() => Experience("x", "a") with { MaxAttempts = 0 });
    }

    [Fact]
    public void Equivalents_MasteredHereOrElsewhere_AreKeptOut()
    {
        var request = new RecommendationRequest { Learner = Learner(1) };

        Assert.Equal(["c"], Recommended(request, new EquivalentsFilter()));
        Assert.Empty(Recommended(request, new EquivalentsFilter([CompetencyId.From("elsewhere")])));
        Assert.Equal(["a", "b"], Recommended(new RecommendationRequest { Learner = Learner() }, new EquivalentsFilter([CompetencyId.From("elsewhere")])));
        Assert.Equal(new EquivalentsFilter([CompetencyId.From("x")]), new EquivalentsFilter([CompetencyId.From("x"), CompetencyId.From("x")]));
    }

    [Fact]
    public void Agency_OffersNothingDeclined_AndWhereAnythingIsAssignedNothingElse()
    {
        var request = new RecommendationRequest { Learner = Learner() };

        Assert.Equal(["b", "c"], Recommended(request, Agency(Decided(PathChoice.Declined, "a", Ana))));
        Assert.Equal(["a"], Recommended(request, Agency(Decided(PathChoice.Assigned, "a", Educator))));
        Assert.Equal(["a", "b", "c"], Recommended(request, Agency(Decided(PathChoice.Chosen, "a", Ana))));
        Assert.Equal(["a", "b"], Recommended(request, Agency(Decided(PathChoice.Assigned, "a", Educator), Decided(PathChoice.Assigned, "b", Ana))));
    }

    [Fact]
    public void Agency_OfOneRole_FollowsTheLatestDecision()
    {
        var early = Decided(PathChoice.Declined, "a", Ana) with { At = TimeGenerators.AtDay(1) };
        var late = Decided(PathChoice.Chosen, "a", Ana) with { At = TimeGenerators.AtDay(2) };
        var request = new RecommendationRequest { Learner = Learner() };

        Assert.Contains("a", Recommended(request, Agency(late, early)));
        Assert.Empty(Agency(late, early).Problems);
        Assert.DoesNotContain("a", Recommended(request, Agency(early, late with { At = early.At })));
        Assert.Equal(Agency(late, early), Agency(early, late));
    }

    [Fact]
    public void Agency_OfDecisionsThatContradict_LetsTheDeclineWin_AndNamesBoth()
    {
        var filter = Agency(Decided(PathChoice.Assigned, "a", Educator), Decided(PathChoice.Declined, "a", Ana) with { Reason = "did it at home" });

        var set = new Recommender(filters: [filter]).Recommend(Learner());

        Assert.Empty(set.Items);
        Assert.Equal(["contradictory-decisions", "filtered-out", "nothing-left"], set.Diagnostics.Select(item => item.Code));
        Assert.Equal(
            "'a' is assigned by ms-okafor as educator, and 'a' is declined by ana as learner ('did it at home'); a decline goes before all else, so it is not offered.",
            set.Diagnostics[0].Message);
    }

    [Fact]
    public void Agency_OnAnExperience_ConcernsIt_ForTheCompetencyThatIsGiven()
    {
        var request = new RecommendationRequest { Learner = Learner(), Catalog = Catalog(Experience("x", "a", "b"), Experience("y", "b")) };
        var x = ExperienceId.From("x");

        Assert.Equal(["b", "c"], Recommended(request, Agency(new PathDecision(PathChoice.Declined, null, x))));
        Assert.Equal(["a", "b", "c"], Recommended(request, Agency(new PathDecision(PathChoice.Declined, CompetencyId.From("b"), x))));
        Assert.Equal(["a", "b"], Recommended(request, Agency(new PathDecision(PathChoice.Assigned, null, x))));
        Assert.Contains("at least one", Assert.Throws<ArgumentException>(() => new PathDecision(PathChoice.Assigned, null)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new PathDecision((PathChoice)9, CompetencyId.From("a")));
    }

    [Fact]
    public void Recommend_UnderConstraintsThatContradict_SaysThatNoSingleOneDoesIt()
    {
        var catalog = Catalog(Experience("x", "a") with { Minutes = 60, Place = "classroom" }, Experience("y", "b") with { Minutes = 45, Place = "classroom" }, Experience("z", "c") with { Minutes = 60, Place = "classroom" });
        var request = new RecommendationRequest { Learner = Learner(), Catalog = catalog, Minutes = 30, Filters = [new PlaceFilter("home")] };

        var set = new Recommender().Recommend(request);

        Assert.Equal(["filtered-out", "filtered-out", "nothing-left"], set.Diagnostics.Select(item => item.Code));
        Assert.Equal(
            "The constraints leave nothing of the 3 competencies that are ready or due to be shown again. No single one does it, as they contradict each other: only without 'place' (at home) and 'minutes' (at most 30 minutes) 3 competencies would remain.",
            set.Diagnostics[^1].Message);
    }

    [Fact]
    public void Recommend_InNoTime_SaysThatTheMinutesLeaveNothing()
    {
        var catalog = Catalog(Experience("x", "a"), Experience("y", "b"), Experience("z", "c"));

        var set = new Recommender().Recommend(new RecommendationRequest { Learner = Learner(), Catalog = catalog, Minutes = 0 });

        Assert.Empty(set.Items);
        Assert.Equal(
            "The constraints leave nothing of the 3 competencies that are ready or due to be shown again. Without 'minutes' (at most 0 minutes) 3 competencies would remain.",
            set.Diagnostics[^1].Message);
    }

    [Fact]
    public void Recommend_FromAnEmptyCatalog_TowardsAGoalThatIsLate_GoesOn_AndSaysSo()
    {
        var goal = new PlanGoal(CompetencyId.From("a")) { Due = TimeGenerators.Start };
        var learner = LearnerState.From(Map(), PrerequisiteGraph.Compile(Framework), new LearnerAims { Goals = [goal] });

        var set = new Recommender().Recommend(learner, Catalog());

        Assert.Equal(["a"], set.Items.Select(item => item.Competency.Value));
        Assert.Equal(["empty-catalog", "due-past"], set.Diagnostics.Select(item => item.Code));
    }

    [Fact]
    public void Recommend_WherePrerequisitesFormACycle_NamesIt_AndGoesOnWithTheRest()
    {
        var framework = CompetencyFramework.CreateBuilder("root", "Round").Add("a", "First").Add("b", "Second").Add("c", "Third").Requires("a", "b").Requires("b", "a").Build().Framework;
        var map = MasteryMap.Derive(framework, new EventSequence([]).ToLedger(TimeGenerators.End), new MasteryPolicySet(new BayesianKnowledgeTracing()));

        var set = new Recommender().Recommend(LearnerState.From(map, PrerequisiteGraph.Compile(framework)));

        Assert.Equal(["c"], set.Items.Select(item => item.Competency.Value));
        var problem = Assert.Single(set.Diagnostics);
        Assert.Equal("prerequisite-cycle", problem.Code);
        Assert.Contains("a, b", problem.Message, StringComparison.Ordinal);
    }

    private static AgencyFilter Agency(params PathDecision[] decisions) => new(decisions);

    private static PathDecision Decided(PathChoice choice, string competency, Author by) => new(choice, CompetencyId.From(competency)) { By = by };

    private static bool Allows(ICandidateFilter filter, LearningExperience experience) =>
        filter.Allows(new Candidate(new RecommendationRequest { Learner = Learner() }, 0, RecommendationKind.Learn, experience));

    private static IEnumerable<string> Recommended(RecommendationRequest request, params ICandidateFilter[] filters) =>
        new Recommender(filters: filters).Recommend(request).Items.Select(item => item.Competency.Value).Order(StringComparer.Ordinal);

    private static MasteryMap Map() => MasteryMap.Derive(Framework, new EventSequence([]).ToLedger(TimeGenerators.End), new MasteryPolicySet(new BayesianKnowledgeTracing()));

    private static LearnerState Learner(params int[] mastered)
    {
        var map = Map();
        foreach (var index in mastered)
        {
            map = map.With(map[index] with { Status = MasteryStatus.Held });
        }

        return LearnerState.From(map, PrerequisiteGraph.Compile(Framework));
    }

    private static CatalogIndex Catalog(params LearningExperience[] experiences) => CatalogIndex.For(new ExperienceCatalog("catalog", "Some", experiences), Framework);

    private static LearningExperience Experience(string id, params string[] teaches) => new()
    {
        Id = ExperienceId.From(id), Title = id, Kind = ExperienceKind.Practice, Modality = Modality.Online, Minutes = 10, Teaches = [.. teaches.Select(CompetencyId.From)],
    };
}
