using FsCheck.Xunit;
using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Core.Tests.Paths.Planning;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Paths.Plans;

[Properties(Arbitrary = [typeof(DomainGenerators)], MaxTest = 40, EndSize = 30)]
public sealed class PlanTermsTest
{
    /// <summary>Whatever the minutes, what a planner makes of a request keeps what is required of everybody, and is a proposal that is taken in.</summary>
    [Property]
    public void From_APlannedPath_KeepsTheCore(LearningCase item)
    {
        var situation = item.Prepare();
        if (situation.Framework.Count < 2)
        {
            return;
        }

        var core = new CoreRequirement { Id = "core", Competencies = [situation.Framework[0].Id, situation.Framework[^1].Id] };
        var rules = new PlanRules { Core = core, Framework = situation.Framework };
        foreach (var minutes in (int?[])[null, 0, 60])
        {
            var request = new PlanRequest { Goals = situation.Goals.Distinct().Select(goal => new PlanGoal(goal)).ToValueList(), Core = core, Minutes = minutes };
            var path = PathPlanner.Plan(situation.Learner, request, situation.Catalog);

            var terms = PlanTerms.From(path, request, situation.Framework);

            Assert.Empty(rules.MissingFrom(terms));
            Assert.Equal(path.Steps.Select(step => step.Competency), terms.Steps.Select(step => step.Competency));
            var known = path.Steps.Select(step => step.Competency).Concat(path.Unreachable.Select(goal => goal.Competency)).ToHashSet();
            Assert.All(rules.CoreCompetencies(), competency =>
                Assert.True(situation.Map[competency].IsMastered || known.Contains(competency), $"{competency} is neither mastered, planned nor said to be unreached"));
            var proposed = new PlanProposed
            {
                Id = EventId.From("p"), Learner = JournalGenerators.Learner, Author = new Author(default, PersonRole.System), Recorded = TimeGenerators.Start, Terms = terms, MadeBy = "planner",
            };
            Assert.True(!terms.LeadsSomewhere || LearnerPlans.Before(rules).Check(proposed) is null);
        }
    }

    [Fact]
    public void From_APath_TakesDuesAndPaceOfTheRequest()
    {
        var state = LearningExamples.Chain(mastered: 1);
        var due = TimeGenerators.End + Duration.FromDays(9);
        var request = new PlanRequest
        {
            Goals = [new PlanGoal(CompetencyId.From("b"))], Core = new CoreRequirement { Id = "core", Competencies = [CompetencyId.From("a"), CompetencyId.From("c")], Due = due }, MinutesPerDay = 20,
        };

        var terms = PlanTerms.From(PathPlanner.Plan(state, request), request, state.Graph.Framework);

        Assert.Equal(["a", "b", "c"], terms.Outcomes.Select(outcome => outcome.Value));
        Assert.Equal([("b", null), ("c", due)], terms.Steps.Select(step => (step.Competency.Value, step.Due)));
        Assert.Equal(new PlanPace(PlanPaceUnit.Minutes, 140), terms.Pace);
        Assert.Equal("140 minutes a week", terms.Pace!.ToString());
    }

    [Fact]
    public void Members_ThatSayNothing_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => new PlanTerms { Place = " " });
        Assert.Throws<ArgumentException>(() => new PlanTerms { Goals = [default] });
        Assert.Throws<ArgumentException>(() => new PlanTerms { Outcomes = [default] });
        Assert.Throws<ArgumentException>(() => new PlanTerms { Steps = [null!] });
        Assert.Throws<ArgumentException>(() => new PlannedStep { Competency = default });
        Assert.Throws<ArgumentException>(() => new PlannedStep { Competency = CompetencyId.From("a"), Experience = default(ExperienceId) });
        Assert.Throws<ArgumentOutOfRangeException>(() => new PlannedStep { Competency = CompetencyId.From("a"), Minutes = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new PlanPace(PlanPaceUnit.Minutes, double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PlanReviewOptions { Slack = Duration.FromDays(-1) });
        Assert.Throws<ArgumentOutOfRangeException>(() => new PlanReviewOptions { Slack = Duration.MaxValue });
        Assert.Throws<ArgumentException>(() => new Differentiation(DifferentiationAxis.Content, DifferentiationBasis.Interest, " "));
    }
}
