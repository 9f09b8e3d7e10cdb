using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Simulation.Tests.Running;

public sealed class StudyChecksTest
{
    private static readonly SmallStudy Small = SmallStudy.Standard;

    [Fact]
    public void Run_NoConditions_IsRefused() => AssertRefused("Study 'small' has no conditions; expected at least one.", study => study with { Conditions = [] });

    [Fact]
    public void Run_NullCondition_IsRefused() => AssertRefused("A condition of study 'small' is null; expected conditions.", study => study with { Conditions = [null!] });

    [Fact]
    public void Run_EmptyFramework_IsRefused() => AssertRefused("Framework 'chain' has no competencies; expected at least one.", study => study with { Graph = SmallStudy.Chain(0) });

    [Fact]
    public void Run_ConditionTwice_IsRefused() => AssertRefused(
        "Population 'steady' with policy 'streak', selector 'random' and 4 steps is there twice; expected each condition once.",
        study => study with { Conditions = [study.Conditions[0], study.Conditions[0]] });

    [Fact]
    public void Run_TwoPopulationsOfOneName_AreRefused() => AssertRefused(
        "Two different populations are named 'steady'; expected unique names.",
        study => With(study, condition => condition.With(population: new LearnerPopulation("steady", new BktLearnerModel { NeedsPrerequisites = true }))));

    [Fact]
    public void Run_TwoPoliciesOfOneName_AreRefused() => AssertRefused(
        "Two different policies are named 'streak'; expected unique names.",
        study => With(study, condition => condition.With(policy: new StudyPolicy("streak", new MasteryPolicySet(new MOfN(new MOfNParameters()))), budget: new StudyBudget(9))));

    [Fact]
    public void Run_TwoSelectorsOfOneName_AreRefused() => AssertRefused(
        "Two different selectors are named 'random'; expected unique names.",
        study => With(study, condition => condition.With(selector: StudySelector.Of("random", new OracleSelector()))));

    [Fact]
    public void Run_CatalogOfAnotherFramework_IsRefused() => AssertRefused(
        "The catalog of selector 'other' is compiled for framework 'chain'; expected that of the study, 'chain'.",
        study => With(study, condition => condition.With(selector: StudySelector.Of("other", new RandomSelector()) with { Catalog = CatalogIndex.For(new ExperienceCatalog("catalog", "Catalog", []), SmallStudy.Chain(3).Framework) })));

    [Fact]
    public void Run_UnknownGoal_IsRefused() => AssertRefused(
        "Goal 'c9' is not in framework 'chain'; expected one of its competencies.", study => study with { Goals = [Competencies.CompetencyId.From("c9")] });

    [Fact]
    public void Run_GoalTwice_IsRefused() => AssertRefused(
        "Goal 'c1' is there twice; expected each once.", study => study with { Goals = [study.Graph.Framework[1].Id, study.Graph.Framework[1].Id] });

    [Fact]
    public void Run_MeasureTwice_IsRefused() => AssertRefused(
        "Two measures are named 'gain'; expected unique names.", study => study with { Measures = [StudyMeasures.Gain, StudyMeasures.Gain] });

    [Fact]
    public void Run_NullMeasure_IsRefused() => AssertRefused("A measure of study 'small' is null; expected measures.", study => study with { Measures = [null!] });

    [Fact]
    public void Run_UnknownTarget_IsRefused()
    {
        var known = string.Join(", ", StudyMeasures.Of(Small.Study() with { Measures = [StudyMeasures.Gain] }).Select(measure => measure.Name));
        AssertRefused(
            $"Measure 'joy', whose standard error is the target, is not one of the study's; expected one of {known}.",
            study => study with { Measures = [StudyMeasures.Gain], Learners = Replications.Until(0.1, "joy", 2000) });
    }

    [Fact]
    public void Run_RetentionNotAscending_IsRefused() => AssertRefused(
        "Retention is looked at after 7 and then 7 days; expected ascending numbers.", study => study with { RetentionDays = [1, 7, 7] });

    [Theory]
    [InlineData(-1, "-1")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    public void Run_RetentionNoNumberOfDays_IsRefused(double days, string shown) => AssertRefused(
        $"Retention is looked at after {shown} days; expected a number from 0.", study => study with { RetentionDays = [days] });

    [Fact]
    public void Run_UnknownBaselinePolicy_IsRefused() => AssertRefused(
        "Policy 'joy' of the baseline is in no condition; expected the name of one that is.", study => study with { Comparisons = new StudyComparisons { BaselinePolicy = "joy" } });

    [Fact]
    public void Run_UnknownBaselineSelector_IsRefused() => AssertRefused(
        "Selector 'joy' of the baseline is in no condition; expected the name of one that is.", study => study with { Comparisons = new StudyComparisons { BaselineSelector = "joy" } });

    [Fact]
    public void Run_TooManyLearners_IsRefused() => AssertRefused(
        "Study 'small' follows up to 4294967296 learners; expected 4294967295 at the most.", study => study with { Learners = Replications.Of(1L << 32) });

    [Fact]
    public void Run_ModelOfOtherCompetencies_IsRefused()
    {
        var problem = Assert.Throws<ArgumentException>(() => StudyRunner.Run(With(Small.Study(), condition => condition.With(population: new LearnerPopulation("other", TransitionMatrixModel.Tree)))));
        Assert.StartsWith($"Model '{TransitionMatrixModel.Tree.Name}' of population 'other' does not fit framework 'chain': ", problem.Message, StringComparison.Ordinal);
        Assert.IsAssignableFrom<ArgumentException>(problem.InnerException);
    }

    // The first condition is kept, so that the others contradict it.
    private static Study With(Study study, Func<StudyCondition, StudyCondition> change) =>
        study with { Conditions = [study.Conditions[0], .. study.Conditions.Skip(1).Select(change)] };

    private static void AssertRefused(string message, Func<Study, Study> change)
    {
        var expected = message + " (Parameter 'study')";
        Assert.Equal(expected, Assert.Throws<ArgumentException>(() => StudyRunner.Run(change(Small.Study()))).Message);
        Assert.Equal(expected, Assert.Throws<ArgumentException>(() => StudyRunner.RunShard(change(Small.Study()), StudyShard.Whole)).Message);
        Assert.Equal(expected, Assert.Throws<ArgumentException>(() => StudyRunner.Merge(change(Small.Study()), [])).Message);
    }
}
