using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Core.Tests.Learners;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing.Generators;
using Outcome = PersonalizedLearning.Evidence.Outcome;

namespace PersonalizedLearning.Core.Tests.Paths;

public sealed class LearnerAimsTest
{
    // a → b → c and a → d; e stands alone.
    private static readonly CompetencyFramework Framework = CompetencyFramework.CreateBuilder("root", "Aims")
        .Add("a", "A").Add("b", "B").Add("c", "C").Add("d", "D").Add("e", "E").Requires("a", "b").Requires("b", "c").Requires("a", "d").Build().Framework;

    private static readonly PrerequisiteGraph Graph = PrerequisiteGraph.Compile(Framework);

    [Fact]
    public void Of_GoalsAndInterests_AimsAtWhatIsActive()
    {
        var goals = JournalDays.Fold(
            LearnerGoals.Before(), JournalDays.ByLearner(1, Set("first", "b", 2, due: 40)), JournalDays.ByLearner(2, Set("second", "b", 3, due: 30)), JournalDays.ByLearner(3, Set("third", "e", 1, due: null)),
            JournalDays.ByEducator(4, Set("proposed", "d", 1, due: null)), JournalDays.ByLearner(5, Set("dropped", "c", 1, due: null)),
            JournalDays.ByLearner(6, new GoalClosed { Id = EventId.From("no"), Learner = JournalGenerators.Learner, Goal = EventId.From("dropped"), Outcome = GoalOutcome.Dropped, Reason = "enough" }));
        var said = JournalDays.Fold(LearnerStatements.Before(), JournalDays.ByLearner(1, new InterestStated { Id = EventId.From("likes"), Learner = JournalGenerators.Learner, Tag = "music", Strength = 0.7 }));

        var aims = LearnerAims.Of(goals, said, Core("a"));

        Assert.Equal([new PlanGoal(CompetencyId.From("b")) { Weight = 5, Due = JournalDays.At(30) }, new PlanGoal(CompetencyId.From("e"))], aims.Goals);
        Assert.Equal(Core("a"), aims.Core);
        Assert.Equal(0.7, Assert.Single(aims.Interests).Value);
        Assert.Empty(LearnerAims.Of(LearnerGoals.Before(), said).Goals);
    }

    [Fact]
    public void Scope_HoldsTheWayToTheGoalsAndToTheCoreRequirement()
    {
        var scope = State(new LearnerAims { Goals = [Goal("b")], Core = Core("d") }).Scope;

        Assert.Equal("abd", Named(scope.Contains));
        Assert.Equal("ad", Named(scope.IsCore));
        Assert.Equal((3, 2), (scope.OpenCount, scope.OpenCoreCount));
    }

    [Fact]
    public void UnlockedShare_WeighsByPriority_AndLeavesTheCoreOut()
    {
        var scope = State(new LearnerAims { Goals = [Goal("c") with { Weight = 3 }, Goal("e")], Core = Core("d") }).Scope;

        // Open: a, b and c weigh 3 each, e weighs 1, and d nothing.
        Assert.Equal(9 / 10.0, scope.UnlockedShare(0), 1e-6);
        Assert.Equal(6 / 10.0, scope.UnlockedShare(1), 1e-6);
        Assert.Equal(0, scope.UnlockedShare(3));
        Assert.Equal(1 / 10.0, scope.UnlockedShare(4), 1e-6);
        Assert.Equal((1, 0, 0.5), (scope.UnlockedCoreShare(0), scope.UnlockedCoreShare(1), scope.UnlockedCoreShare(3)));
    }

    [Theory]
    [InlineData(0, 2.0)]
    [InlineData(-30, 2.0)]
    [InlineData(14, 1.5)]
    [InlineData(28, 1.25)]
    public void UnlockedShare_OfAGoalThatIsDueSooner_IsLarger(int days, double times)
    {
        var state = State(new LearnerAims { Goals = [Goal("e") with { Due = TimeGenerators.End + Duration.FromDays(days) }, Goal("d")] });

        // Open: e by itself, against a and d.
        Assert.Equal(times / (times + 2), state.Scope.UnlockedShare(4), 1e-5);
    }

    [Fact]
    public void Scope_AfterEvents_CountsAsOneMadeAfresh()
    {
        var aims = new LearnerAims { Goals = [Goal("c") with { Weight = 7 }, Goal("d")], Core = Core("c", "e") };
        var map = Map();
        var live = State(aims);
        for (var step = 0; step < 40; step++)
        {
            var index = step * 7 % Framework.Count;
            var decision = map[index] with { Status = map[index].IsMastered ? MasteryStatus.Lapsed : MasteryStatus.Held };
            map = map.With(decision);
            live.Update(decision);
            var afresh = LearnerState.From(map, Graph, aims).Scope;
            Assert.Equal((afresh.OpenCount, afresh.OpenCoreCount), (live.Scope.OpenCount, live.Scope.OpenCoreCount));
            Assert.All(Enumerable.Range(0, Framework.Count), each => Assert.Equal(
                (afresh.Unlocks(each), afresh.UnlockedShare(each), afresh.UnlockedCoreShare(each)),
                (live.Scope.Unlocks(each), live.Scope.UnlockedShare(each), live.Scope.UnlockedCoreShare(each))));
        }
    }

    [Fact]
    public void From_AimsThatTheFrameworkDoesNotHave_SaysWhich()
    {
        Assert.Contains("'x' is unknown", Assert.Throws<ArgumentException>(() => State(new LearnerAims { Core = Core("x") })).Message, StringComparison.Ordinal);
        Assert.Contains("'y' is unknown", Assert.Throws<ArgumentException>(() => State(new LearnerAims { Goals = [Goal("y")] })).Message, StringComparison.Ordinal);
        Assert.Contains("at least one", Assert.Throws<ArgumentException>(() => Core()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Practice_IsTheEvidenceThatCounts_InItsOrder()
    {
        var journal = new LearnerJournal(JournalGenerators.Learner);
        journal.Append(Evidence("1", "b", 3));
        journal.Append(Evidence("2", "a", 1));
        journal.Append(Evidence("3", "c", 2));
        journal.Append(Evidence("4", "a", 4) with { Source = EvidenceSource.Self });
        journal.Append(new EvidenceVoided { Id = EventId.From("5"), Learner = journal.Learner, Author = Voiding, Recorded = TimeGenerators.AtDay(5), Evidence = EventId.From("3"), Reason = "a slip" });
        var map = MasteryMap.Derive(Framework, EvidenceLedger.From(journal, TimeGenerators.End), new MasteryPolicySet(new BayesianKnowledgeTracing()));

        var practice = LearnerState.From(map, Graph).Practice;

        Assert.Equal([0, 1], practice.Answers.ToArray().Select(answer => answer.Competency));
        Assert.Equal(1, practice.Last);
        practice.Add(new PractisedAnswer(4, 0.5));
        Assert.Equal(4, practice.Last);
        Assert.Throws<ArgumentOutOfRangeException>(() => practice.Add(new PractisedAnswer(5, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => practice.Add(new PractisedAnswer(0, double.NaN)));
    }

    [Fact]
    public void StateOf_TakesInWhatWasAddedSince_Once()
    {
        var practice = new PracticeHistory(Framework);
        Assert.Equal(-1, practice.Last);
        practice.Add(new PractisedAnswer(2, 1));
        var state = practice.StateOf(Framework, () => new List<int>(), (list, answer) => list.Add(answer.Competency));
        practice.Add(new PractisedAnswer(0, 1));

        Assert.Same(state, practice.StateOf(Framework, () => new List<int>(), (list, answer) => list.Add(answer.Competency)));
        Assert.Equal([2, 0], state);
    }

    private static Author Voiding => new(PersonId.From("ms-okafor"), PersonRole.Educator);

    private static EvidenceRecord Evidence(string id, string competency, int day) =>
        EvidenceRecord.Observed(id, JournalGenerators.Learner, CompetencyId.From(competency), Outcome.Correct(true), TimeGenerators.AtDay(day));

    private static PlanGoal Goal(string id) => new(CompetencyId.From(id));

    private static CoreRequirement Core(params string[] ids) => new() { Id = "core", Competencies = [.. ids.Select(CompetencyId.From)] };

    private static MasteryMap Map() => MasteryMap.Derive(Framework, new EventSequence([]).ToLedger(TimeGenerators.End), new MasteryPolicySet(new BayesianKnowledgeTracing()));

    private static LearnerState State(LearnerAims aims) => LearnerState.From(Map(), Graph, aims);

    private static string Named(Func<int, bool> has) => string.Concat(Enumerable.Range(0, Framework.Count).Where(has).Select(index => Framework[index].Id.Value));

    private static GoalSet Set(string id, string competency, double weight, int? due) => new()
    {
        Id = EventId.From(id), Learner = JournalGenerators.Learner,
        Content = new GoalContent { Competency = CompetencyId.From(competency), Weight = weight, Due = due is { } day ? JournalDays.At(day) : null },
    };
}
