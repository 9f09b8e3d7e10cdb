using FsCheck.Xunit;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Paths.Planning;

[Properties(Arbitrary = [typeof(DomainGenerators)], MaxTest = 150)]
public sealed class PathPlannerOptimalityTest
{
    private const int MostStepsToTry = 11;

    [Property]
    public void Plan_OfAFewSteps_EqualsTryingAllPaths(LearningCase item) => With(item, (situation, request) =>
    {
        var plain = new PlainPlans(situation, request);
        foreach (var minutes in plain.Count <= MostStepsToTry ? (int[])[0, 20, 45, 90, 150] : [])
        {
            var path = PathPlanner.Plan(situation.Learner, request with { Minutes = minutes }, situation.Catalog);

            Assert.Equal(Math.Max(plain.Best(minutes), 0), path.Value, 7);
            Assert.Equal(0, path.Gap);
        }
    });

    [Property]
    public void Plan_IsNeverWorseThanTheGreedyOneByDensity(LearningCase item) => With(item, (situation, request) =>
    {
        var plain = new PlainPlans(situation, request);
        foreach (var minutes in (int[])[30, 60, 120, 240])
        {
            var path = PathPlanner.Plan(situation.Learner, request with { Minutes = minutes }, situation.Catalog);

            Assert.True(path.Value >= plain.Greedy(minutes) - 1e-7);
        }
    });

    [Property]
    public void Plan_MasteredStepByStep_ReachesEveryGoalThatIsNotSaidToBeUnreached(LearningCase item) => With(item, (situation, request) =>
    {
        var path = PathPlanner.Plan(situation.Learner, request with { Minutes = 80 }, situation.Catalog);
        var frontier = new LiveFrontier(situation.Graph, [.. situation.Map.Decisions.Select(decision => decision.IsMastered)]);
        foreach (var step in path.Steps)
        {
            Assert.True(frontier.IsReady(situation.Framework.IndexOf(step.Competency)));
            frontier.SetMastered(situation.Framework.IndexOf(step.Competency), true);
        }

        var unreached = path.Unreachable.Select(goal => situation.Framework.IndexOf(goal.Competency)).ToHashSet();
        foreach (var member in request.Goals.SelectMany(goal => situation.Framework.MembersOf(situation.Framework.IndexOf(goal.Competency))))
        {
            Assert.NotEqual(unreached.Contains(member), frontier.IsMastered(member));
        }
    });

    [Property]
    public void Plan_WithTheCatalogInAnotherOrder_IsTheSame(LearningCase item)
    {
        var turned = item with { Experiences = [.. item.Experiences.Reverse()] };
        With(item, (situation, request) => With(turned, (other, _) => Assert.Equal(
            PathPlanner.Plan(situation.Learner, request with { Minutes = 70 }, situation.Catalog),
            PathPlanner.Plan(other.Learner, request with { Minutes = 70 }, other.Catalog))));
    }

    /// <summary>Each step leads to goals with no other goal between, and to itself alone if it is one.</summary>
    [Property]
    public void Steps_NameTheGoalsToWhichTheyLeadNext(LearningCase item) => With(item, (situation, request) =>
    {
        var path = PathPlanner.Plan(situation.Learner, request, situation.Catalog);
        var goals = request.Goals.SelectMany(goal => situation.Framework.MembersOf(situation.Framework.IndexOf(goal.Competency))).Select(index => situation.Framework[index].Id).ToHashSet();
        foreach (var (place, step) in path.Steps.Index())
        {
            var next = path.Steps.Skip(place + 1).Where(later => later.StartsAfter.Contains(step.Competency)).SelectMany(later => later.Goals).Distinct().Order();
            Assert.Equal(goals.Contains(step.Competency) ? [step.Competency] : [.. next], step.Goals);
        }
    });

    [Fact]
    public void Plan_WithAnAgreedStepTwice_IsRefused() => Assert.Contains(
        "twice",
        Assert.Throws<ArgumentException>(() => PathPlanner.Plan(
            LearningExamples.Chain(), new PlanRequest { Goals = [new PlanGoal(CompetencyId.From("c"))], Agreed = [CompetencyId.From("a"), CompetencyId.From("a")] })).Message,
        StringComparison.Ordinal);

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
