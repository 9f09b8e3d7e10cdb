using FsCheck.Xunit;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Paths.Planning;

[Properties(Arbitrary = [typeof(DomainGenerators)], MaxTest = 250)]
public sealed class PathPlannerLawsTest
{
    [Property]
    public void Plan_IsAnOrderOfOpenSteps_ClosedUnderPrerequisitesAndWithinTheMinutes(LearningCase item) => With(item, (situation, request) =>
    {
        foreach (var minutes in (int?[])[null, 0, 25, 60, 200])
        {
            var path = PathPlanner.Plan(situation.Learner, request with { Minutes = minutes }, situation.Catalog);

            var done = Enumerable.Range(0, situation.Graph.Count).Where(index => situation.Map[index].IsMastered).ToHashSet();
            foreach (var step in path.Steps)
            {
                var index = situation.Framework.IndexOf(step.Competency);
                Assert.All(situation.Graph.HardPrerequisites(index).ToArray(), before => Assert.Contains(before, done));
                Assert.True(done.Add(index));
            }

            Assert.Equal(path.Steps.Sum(step => step.Minutes), path.Minutes);
            Assert.True(path.Minutes <= (minutes ?? int.MaxValue));
            Assert.InRange(path.Value, 0, path.Bound + 1e-12);
            Assert.True(path.Bound <= 1 + 1e-9);
        }
    });

    [Property]
    public void Plan_WithoutALimit_ReachesEveryGoalThatIsNotOnACycle(LearningCase item) => With(item, (situation, request) =>
    {
        var path = PathPlanner.Plan(situation.Learner, request, situation.Catalog);

        Assert.All(path.Unreachable, goal => Assert.Equal((UnreachedReason.Cycle, (int?)null), (goal.Reason, goal.MissingMinutes)));
        Assert.All(path.Unreachable, goal => Assert.NotEmpty(goal.Cycle));
        var done = path.Steps.Select(step => step.Competency).ToHashSet();
        var missed = path.Unreachable.Select(goal => goal.Competency).ToHashSet();
        foreach (var goal in request.Goals.SelectMany(goal => situation.Framework.MembersOf(situation.Framework.IndexOf(goal.Competency))))
        {
            var id = situation.Framework[goal].Id;
            Assert.True(situation.Map[goal].IsMastered || (done.Contains(id) != missed.Contains(id)));
        }
    });

    /// <summary>Following a plan step by step, each step is on the frontier when its turn comes.</summary>
    [Property]
    public void Plan_FollowedStepByStep_IsAlwaysReady(LearningCase item) => With(item, (situation, request) =>
    {
        var path = PathPlanner.Plan(situation.Learner, request, situation.Catalog);
        var frontier = new LiveFrontier(situation.Graph);
        foreach (var decision in situation.Map.Decisions.Where(decision => decision.IsMastered))
        {
            frontier.SetMastered(situation.Framework.IndexOf(decision.Competency), true);
        }

        foreach (var step in path.Steps)
        {
            var index = situation.Framework.IndexOf(step.Competency);
            Assert.True(frontier.IsReady(index));
            frontier.SetMastered(index, true);
        }
    });

    [Property]
    public void Plan_WithMissingMinutesAdded_ReachesTheGoal(LearningCase item) => With(item, (situation, request) =>
    {
        var path = PathPlanner.Plan(situation.Learner, request with { Minutes = 45 }, situation.Catalog);
        foreach (var goal in path.Unreachable.Where(goal => goal.Reason == UnreachedReason.Minutes))
        {
            Assert.True(goal.MissingMinutes > 0);
            var alone = PathPlanner.Plan(
                situation.Learner, request with { Minutes = 45 + goal.MissingMinutes, Goals = [new PlanGoal(goal.Competency)] }, situation.Catalog);
            Assert.Empty(alone.Unreachable);
        }
    });

    [Property]
    public void Plan_OfWhatWasPlanned_ChangesNothing(LearningCase item) => With(item, (situation, request) =>
    {
        var first = PathPlanner.Plan(situation.Learner, request with { Minutes = 90 }, situation.Catalog);

        var again = PathPlanner.Plan(
            situation.Learner, request with { Minutes = 90, Agreed = [.. first.Steps.Select(step => step.Competency)] }, situation.Catalog);

        Assert.Equal(first.Steps, again.Steps);
        Assert.Empty(again.Changes);
        Assert.Equal(first.Value, again.Value, 9);
    });

    [Property]
    public void Plan_WithGoalsInAnotherOrder_IsTheSame(LearningCase item) => With(item, (situation, request) =>
    {
        var (forwards, backwards) = (
            PathPlanner.Plan(situation.Learner, request with { Minutes = 60 }, situation.Catalog),
            PathPlanner.Plan(situation.Learner, request with { Minutes = 60, Goals = [.. request.Goals.Reverse()] }, situation.Catalog));
        Assert.Equal(forwards.Value, backwards.Value, 9);
        Assert.Equal(forwards.Steps.Select(step => step.Competency), backwards.Steps.Select(step => step.Competency));
    });

    [Property]
    public void Plan_OfGoalsThatAreDue_KeepsTheTimeOrSaysSo(LearningCase item) => With(item, (situation, request) =>
    {
        var due = situation.Learner.AsOf + Duration.FromDays(2);
        var path = PathPlanner.Plan(
            situation.Learner, request with { Goals = [.. request.Goals.Select(goal => goal with { Due = due })], MinutesPerDay = 20 }, situation.Catalog);

        Assert.All(path.Unreachable, goal => Assert.Contains(goal.Reason, (UnreachedReason[])[UnreachedReason.Due, UnreachedReason.Cycle]));
        Assert.True(path.Unreachable.Any(goal => goal.Reason == UnreachedReason.Due) || path.Minutes <= 40);
    });

    [Fact]
    public void Plan_OfBadRequests_SaysWhat()
    {
        var item = new PlanRequest { Goals = [] };
        var learner = LearningExamples.Chain();
        Assert.Contains("no goal", Assert.Throws<ArgumentException>(() => PathPlanner.Plan(learner, item)).Message, StringComparison.Ordinal);
        Assert.Contains("'nowhere'", Refusal("nowhere"), StringComparison.Ordinal);
        Assert.Contains("twice", Refusal("a", "a"), StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => item with { Minutes = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => item with { MinutesPerDay = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(() => new PlanGoal(CompetencyId.From("a")) { Weight = 0 });

        string Refusal(params string[] goals) => Assert.Throws<ArgumentException>(
            () => PathPlanner.Plan(learner, item with { Goals = [.. goals.Select(goal => new PlanGoal(CompetencyId.From(goal)))] })).Message;
    }

    [Fact]
    public void Plan_WithNothingToDo_IsDone()
    {
        var path = PathPlanner.Plan(LearningExamples.Chain(mastered: 3), new PlanRequest { Goals = [new PlanGoal(CompetencyId.From("c"))], Minutes = 0 });

        Assert.Empty(path.Steps);
        Assert.Equal((1, 1, 0), (path.Value, path.Bound, path.Gap));
    }

    // Without a competency there is no goal.
    private static void With(LearningCase item, Action<LearningSituation, PlanRequest> law)
    {
        var situation = item.Prepare();
        if (situation.Framework.Count > 0)
        {
            var goals = situation.Goals.Distinct().DefaultIfEmpty(situation.Framework[0].Id);
            law(situation, new PlanRequest { Goals = [.. goals.Select((goal, place) => new PlanGoal(goal) { Weight = place + 1 })] });
        }
    }
}
